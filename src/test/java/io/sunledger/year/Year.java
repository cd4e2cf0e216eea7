package io.sunledger.year;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** What the units and the office do in a year, as the line carries it; each act is noted in the book. */
final class Year {
    private static final String OFFICE = "office";
    private static final int HANDS = 4;

    private final Line line;
    private final Registry registry;
    private final Book book;
    private final String plan;
    private final List<String> periods;
    private final Set<String> measured = new HashSet<>();
    private int tasks;

    /** The duties of each unit with any, by due date. */
    private final Map<String, List<JsonNode>> duties = new TreeMap<>();

    Year(Line line, Registry registry, Book book, String plan) {
        this.line = line;
        this.registry = registry;
        this.book = book;
        this.plan = plan;
        var said = line.get(OFFICE, "/api/v1/plans/" + plan);
        this.periods = periodsOf(said);
        gatherTasks(said);
        gatherDuties();
    }

    private static List<String> periodsOf(JsonNode plan) {
        var periods = new TreeMap<String, String>();
        plan.path("reportingPeriods")
                .forEach(period -> periods.put(
                        period.path("due").asText(), period.path("id").asText()));
        return List.copyOf(periods.values());
    }

    private void gatherTasks(JsonNode plan) {
        for (var item : plan.path("items")) {
            for (var task : item.path("tasks")) {
                tasks++;
                if (!task.path("targets").isEmpty() || !task.path("frequencies").isEmpty()) {
                    measured.add(task.path("id").asText());
                }
            }
        }
    }

    private void gatherDuties() {
        var codes = new HashMap<String, String>();
        registry.all("/api/v1/units?first=100")
                .forEach(unit ->
                        codes.put(unit.path("id").asText(), unit.path("code").asText()));
        registry.all("/api/v1/duties?first=100&planId=" + plan)
                .forEach(duty -> duties.computeIfAbsent(
                                codes.get(duty.path("unitId").asText()), none -> new ArrayList<>())
                        .add(duty));
    }

    String plan() {
        return plan;
    }

    int tasks() {
        return tasks;
    }

    int periods() {
        return periods.size();
    }

    /** The units that owe something, by code. */
    List<String> units() {
        return List.copyOf(duties.keySet());
    }

    /** Every eighth unit: they report all that they owe. */
    List<String> diligent() {
        return every(8, 0);
    }

    /** Every fourth unit: what they report comes late. */
    List<String> late() {
        return every(4, 1);
    }

    /** Every fourth unit: of what they report, one comes back. */
    List<String> careless() {
        return every(4, 2);
    }

    /** Every fourth unit: they report nothing for the first period. */
    List<String> silent() {
        return every(4, 3);
    }

    private List<String> every(int step, int from) {
        var all = units();
        return IntStream.range(0, all.size())
                .filter(i -> i % step == from)
                .mapToObj(all::get)
                .toList();
    }

    List<String> duties(String unit) {
        return duties.get(unit).stream().map(duty -> duty.path("id").asText()).toList();
    }

    /** The first duties of a unit of whose tasks nothing is counted, as many as it has of them. */
    List<String> duties(String unit, int most) {
        return duties.get(unit).stream()
                .filter(duty -> !measured.contains(duty.path("taskId").asText()))
                .limit(most)
                .map(duty -> duty.path("id").asText())
                .toList();
    }

    Set<String> dutiesInAll() {
        var all = new HashSet<String>();
        units().forEach(unit -> all.addAll(duties(unit)));
        return all;
    }

    /** Whom the plan makes owe what, reckoned from what it says and not from the duties. */
    Set<String> owedByThePlan() {
        var members = new HashMap<String, List<String>>();
        var owed = new HashSet<String>();
        var said = line.get(OFFICE, "/api/v1/plans/" + plan);
        for (var item : said.path("items")) {
            for (var task : item.path("tasks")) {
                for (var assignment : task.path("assignments")) {
                    unitsOf(assignment, members, said.path("issuedOn").asText())
                            .forEach(unit -> owed.add(task.path("id").asText() + " " + unit));
                }
            }
        }
        return owed;
    }

    private List<String> unitsOf(JsonNode assignment, Map<String, List<String>> members, String day) {
        return assignment.path("unitId").isTextual()
                ? List.of(assignment.path("unitId").asText())
                : members.computeIfAbsent(
                        assignment.path("groupId").asText(),
                        group -> ids(line.get(OFFICE, "/api/v1/groups/" + group + "/members?on=" + day)));
    }

    private static List<String> ids(JsonNode things) {
        var ids = new ArrayList<String>();
        things.forEach(thing -> ids.add(thing.path("id").asText()));
        return ids;
    }

    /** Every third unit, more or less, has a client that speaks REST. */
    static boolean speaksRest(String unit) {
        return unit.hashCode() % 3 == 0;
    }

    /** A unit's officer signs for all that the unit owes. */
    void receive(String unit) {
        var input = Map.of("dutyIds", duties(unit));
        var answer = speaksRest(unit)
                ? line.post(unit + "-officer", "/api/v1/duties/receive", input)
                : line.command(unit + "-officer", "ReceiveDuties", input);
        var outcomes = answer.path("outcomes");
        outcomes.forEach(outcome -> book.act("duty.received"));
    }

    /** A unit's officer writes a report; it is kept as a draft. */
    void save(String unit, String duty, int period, String state) {
        if (speaksRest(unit)) {
            line.post(
                    unit + "-officer",
                    "/api/v1/duties/" + duty + "/reports",
                    Map.of("periodId", periods.get(period), "state", state, "done", done(period)));
            noteSaved(duty, state);
        } else {
            save(unit, duty, period, state, 0);
        }
    }

    private void save(String unit, String duty, int period, String state, int seen) {
        line.command(
                unit + "-officer",
                "SaveReport",
                Map.of(
                        "dutyId", duty,
                        "periodId", periods.get(period),
                        "expectedVersion", seen,
                        "state", state,
                        "done", done(period)));
        noteSaved(duty, state);
    }

    private static String done(int period) {
        return "已按要求公开，第%d次报送".formatted(period + 1);
    }

    private void noteSaved(String duty, String state) {
        book.says(duty, state);
        book.act("report.saved");
    }

    /** A unit's officer mends a report that came back. */
    void mend(String unit, String duty, int period, String state) {
        save(unit, duty, period, state, report(duty, period).path("version").asInt());
    }

    /** A unit hands in all that it has written: its officer submits, its approver approves. */
    void handIn(String unit, int period, boolean late) {
        handIn(unit, period).path("outcomes").forEach(outcome -> {
            if (outcome.path("result").asText().equals("DONE")) {
                book.handsIn(period, outcome.path("dutyId").asText(), late);
                book.act("report.submitted");
                book.act("report.approved");
            }
        });
    }

    private JsonNode handIn(String unit, int period) {
        if (speaksRest(unit)) {
            var path = "/api/v1/plans/" + plan + "/reporting/";
            var ofPeriod = Map.of("periodId", periods.get(period));
            line.post(unit + "-officer", path + "submit", ofPeriod);
            return line.post(unit + "-approver", path + "approve", ofPeriod);
        }
        var input = Map.of("planId", plan, "periodId", periods.get(period));
        line.command(unit + "-officer", "SubmitReports", input);
        return line.command(unit + "-approver", "ApproveReports", input);
    }

    /** Reports all of these and hands them in. */
    void report(String unit, List<String> reported, int period, String state, boolean late) {
        reported.forEach(duty -> save(unit, duty, period, state));
        handIn(unit, period, late);
    }

    private JsonNode report(String duty, int period) {
        for (var report : line.get(OFFICE, "/api/v1/duties/" + duty + "/reports")) {
            if (report.path("periodId").asText().equals(periods.get(period))) {
                return report;
            }
        }
        throw new IllegalStateException("no report on " + duty);
    }

    void accept(String duty, int period) {
        var report = report(duty, period);
        line.command(
                OFFICE,
                "AcceptReport",
                Map.of(
                        "reportId",
                        report.path("id").asText(),
                        "expectedVersion",
                        report.path("version").asInt()));
        book.act("report.accepted");
    }

    void giveBack(String duty, int period, String reason) {
        var report = report(duty, period);
        line.command(
                OFFICE,
                "ReturnReport",
                Map.of(
                        "reportId", report.path("id").asText(),
                        "expectedVersion", report.path("version").asInt(),
                        "reason", reason));
        book.act("report.returned");
    }

    JsonNode overview(int period) {
        return line.ask(OFFICE, "ReportingOverview", Map.of("planId", plan, "periodId", periods.get(period)))
                .path("reportingOverview");
    }

    /** The office has a later plan take over what a unit left unfinished; what went on, and as what. */
    JsonNode carry(String unit, String laterPlan) {
        var unfinished = duties(unit).stream()
                .filter(duty -> !book.closed().contains(duty))
                .toList();
        var wanted = unfinished.stream().map(duty -> Map.of("dutyId", duty)).toList();
        var carried = line.command(
                        OFFICE,
                        "CarryOver",
                        Map.of(
                                "fromPlanId", plan,
                                "toPlanId", laterPlan,
                                "duties", wanted,
                                "due", "2023-06-30",
                                "reason", "上年度未办结"))
                .path("carried");
        unfinished.forEach(duty -> {
            book.carries(duty);
            book.act("duty.carried");
        });
        return carried;
    }

    /** Asks for everything that a list over GraphQL has, in pages of 100. */
    List<JsonNode> sheets() {
        var nodes = new ArrayList<JsonNode>();
        var after = "";
        do {
            var variables = new HashMap<String, Object>(Map.of("first", 100));
            if (!after.isEmpty()) {
                variables.put("after", after);
            }
            var page = line.ask(OFFICE, "UrgingSheets", variables).path("urgingSheets");
            page.path("edges").forEach(edge -> nodes.add(edge.path("node")));
            after = page.path("pageInfo").path("hasNextPage").asBoolean()
                    ? page.path("pageInfo").path("endCursor").asText()
                    : "";
        } while (!after.isEmpty());
        return nodes;
    }

    JsonNode counts() {
        return line.get(OFFICE, "/api/v1/plans/" + plan + "/counts");
    }

    /** How often the log tells of an act, over all units; the plan's year is all that this government did. */
    int told(String act) {
        return registry.all("/api/v1/events?first=100&act=" + act).size();
    }

    /** Several units act at the same time; what one of them is refused is thrown. */
    static void atOnce(List<String> units, Consumer<String> act) {
        var hands = Executors.newFixedThreadPool(HANDS);
        try {
            var acts = units.stream()
                    .map(unit -> hands.submit(() -> act.accept(unit)))
                    .toList();
            for (var one : acts) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            hands.shutdownNow();
        }
    }
}
