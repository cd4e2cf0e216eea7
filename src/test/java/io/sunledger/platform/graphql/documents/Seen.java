package io.sunledger.platform.graphql.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * Whatever can be asked by trusted documents, as several accounts see it: each question is asked as ever, and where the answer
 * comes from memory once more, to be made anew. The two must be the same.
 */
final class Seen {
    static final List<String> ACCOUNTS = List.of("office", "czj-officer");

    /** Documents about one thing, by what it is. */
    private static final Map<String, List<String>> ABOUT = Map.ofEntries(
            Map.entry("closeOut", List.of("CloseOut")),
            Map.entry("draft", List.of("Draft", "ProposedRegistry")),
            Map.entry(
                    "duty",
                    List.of(
                            "Duty",
                            "DutyAsOf",
                            "DutyCloseOuts",
                            "DutyDates",
                            "DutyEvidence",
                            "DutyLedger",
                            "DutyLineage",
                            "DutyUndertaking",
                            "Node")),
            Map.entry("evidence", List.of("Evidence")),
            Map.entry("handOver", List.of("HandOver")),
            Map.entry("higherPlan", List.of("HigherPlan")),
            Map.entry("item", List.of("Item")),
            Map.entry("lookBack", List.of("LookBack")),
            Map.entry("plan", List.of("Plan", "PlanAsOf", "PlanBoard", "PlanLineage")),
            Map.entry("report", List.of("Report", "ReportDifferences")),
            Map.entry("task", List.of("Task", "TaskAsOf")),
            Map.entry("unit", List.of("Unit")),
            Map.entry("group", List.of("UnitsGroup")),
            Map.entry("upload", List.of("Upload")),
            Map.entry("sheet", List.of("UrgingSheet")));

    private final TrustedCalls calls;
    private final Map<String, String> documents = TrustedCalls.ids("query");
    private final Map<String, String> things = new HashMap<>();

    /** What is answered with an error; such answers are not kept. */
    private final Set<Question> refused = new HashSet<>();

    private int fromMemory;

    Seen(TrustedCalls calls) {
        this.calls = calls;
    }

    /** From now on asks about this one. */
    void know(String what, String id) {
        things.put(what, id);
        refused.clear();
    }

    int fromMemory() {
        return fromMemory;
    }

    private record Question(String who, String name, Map<String, ?> variables) {}

    /** @param after what has been done, for who reads the failure */
    void isTheSameAsAnew(String after) {
        var asked = new LinkedHashMap<Question, CompletableFuture<HttpResponse<String>>>();
        for (var who : ACCOUNTS) {
            documents.keySet().forEach(name -> {
                var question = new Question(who, name, variables(name));
                if (!refused.contains(question)) {
                    asked.put(question, ask(question));
                }
            });
        }
        var again = new LinkedHashMap<Question, CompletableFuture<HttpResponse<String>>>();
        asked.forEach((question, answer) -> {
            if (isHit(answer.join())) {
                fromMemory++;
                again.put(question, ask(question, "Cache-Control", "no-cache"));
            } else if (TrustedCalls.read(answer.join()).has("errors")) {
                refused.add(question);
            }
        });
        var differing = new ArrayList<String>();
        again.forEach((question, made) -> {
            var remembered = TrustedCalls.read(asked.get(question).join()).path("data");
            var now = TrustedCalls.read(made.join()).path("data");
            if (!remembered.equals(now)) {
                differing.add(question + "\n  remembered " + remembered + "\n  now        " + now);
            }
        });
        assertThat(differing).as("after " + after).isEmpty();
    }

    static boolean isHit(HttpResponse<String> answer) {
        return answer.headers().firstValue("cache-status").orElse("").equals("sunledger; hit");
    }

    private CompletableFuture<HttpResponse<String>> ask(Question question, String... headers) {
        return calls.get(question.who(), documents.get(question.name()), question.variables(), headers);
    }

    private String id(String what) {
        return things.computeIfAbsent(what, absent -> UUID.randomUUID().toString());
    }

    private Map<String, ?> variables(String name) {
        for (var about : ABOUT.entrySet()) {
            if (about.getValue().contains(name)) {
                return about(name, id(about.getKey()));
            }
        }
        return switch (name) {
            case "CalendarDays" -> Map.of("from", "2026-10-01", "to", "2026-10-08");
            case "CarryOverProposal" -> Map.of("fromPlanId", id("plan"), "toPlanId", id("otherPlan"));
            case "DueDate" -> Map.of("event", "2026-03-02T10:00:00Z", "amount", 20, "unit", "WORKING_DAY");
            case "HolidayYear" -> Map.of("year", 2026);
            case "LinkProposals", "TaskLinks" -> Map.of("higherPlanId", id("higherPlan"));
            case "HigherPlanProposals", "LineageOverview", "LookBacks", "PlanProgress" -> Map.of("planId", id("plan"));
            case "LookBackEntries" -> Map.of("lookBackId", id("lookBack"), "first", 20);
            case "Nodes" -> Map.of("ids", List.of(id("plan"), id("report"), id("upload")));
            case "PrefilledReport" -> Map.of("dutyId", id("duty"), "periodId", id("period"));
            case "ReportingOverview" -> Map.of("planId", id("plan"), "periodId", id("period"));
            case "UnitsPropose", "UnitsResolve" -> Map.of("names", List.of("单位czj", "各部门", id("name")));
            case "CloseOutGrades", "Contacts", "HolidayYears", "Me", "OwnUnit", "UnitsGroups", "UrgingLadders" ->
                Map.of();
            default -> Map.of("first", 20);
        };
    }

    private static Map<String, ?> about(String name, String id) {
        return switch (name) {
            case "DutyAsOf", "PlanAsOf", "TaskAsOf" ->
                Map.of("id", id, "on", LocalDate.now().minusDays(1).toString());
            case "DutyLedger" -> Map.of("id", id, "from", "2022-01-01", "to", "2030-12-31");
            default -> Map.of("id", id);
        };
    }
}
