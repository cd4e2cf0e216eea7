package io.sunledger.benchmark;

import io.sunledger.benchmark.load.Pgbench;
import io.sunledger.benchmark.load.Script;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The cases (a) to (e), on one database and one service. */
final class Cases {
    static final String STATIC_FILE = "/benchmark/plan.json";
    private static final String PGBENCH = "pgbench";
    private static final String FREE = "free query";
    private static final String OFFICE = "office";
    private static final String OFFICER = "fgw-officer";

    private static final String NODE = "node, made anew";
    private static final String NODE_OF_SOME = "node, of one government's duties";

    /** So many duties does a large government have in a year. */
    private static final int OF_A_GOVERNMENT = 5_000;

    /** Has an answer made anew that is in the cache. */
    private static final String ANEW = "Cache-Control: no-cache\r\n";

    private final Stage stage;
    private final PostGraphile postGraphile;
    private final List<Integer> connections;
    private final Pgbench pgbench;
    private final Database database;
    private final List<UUID> plans;

    Cases(Stage stage, PostGraphile postGraphile, List<Integer> connections, Path folder) {
        this.connections = connections;
        this.stage = stage;
        this.postGraphile = postGraphile;
        this.pgbench = new Pgbench(stage.postgres().port(), folder);
        this.database = new Database(stage);
        this.plans = database.plans();
    }

    /** The case of this letter; made when it is its turn, so that its token is fresh. */
    Case of(String letter) {
        return switch (letter) {
            case "a" -> document();
            case "b" -> recomputed();
            case "c" -> freeQuery();
            case "d" -> byId();
            case "e" -> submission();
            default -> throw new IllegalArgumentException("no case " + letter);
        };
    }

    private Case document() {
        var token = stage.accounts().token(OFFICE);
        var path = Requests.document("PlanBoard", Map.of("id", plans.get(0)));
        var request = Requests.get(path, token, "");
        var file = Requests.get(STATIC_FILE, token, "");
        var probe = new Probe(stage.port(), token);
        return new Case(
                "a",
                "the trusted document of the plan query, warm: one plan, over and over",
                List.of(
                        service("trusted document", probe.absent(path), Requests.each(() -> request)),
                        service("static file", probe.absent(STATIC_FILE), Requests.each(() -> file))),
                Goal.ofPair("a", "trusted document", "static file", connections, 0.7));
    }

    private Case recomputed() {
        var token = stage.accounts().token(OFFICE);
        var turn = new AtomicInteger();
        Supplier<byte[]> next = () -> Requests.get(
                Requests.document("PlanBoard", Map.of("id", plans.get(turn.getAndIncrement() % plans.size()))),
                token,
                ANEW);
        var absent = new Probe(stage.port(), token).absent(Requests.document("PlanBoard", Map.of("id", plans.get(0))));
        return new Case(
                "b",
                "the same, made anew each time: all plans in turn, and none from the cache",
                List.of(service("trusted document", absent, Requests.each(next)), database("board.sql")),
                Goal.ofPair("b", "trusted document", PGBENCH, connections, 0.5));
    }

    private Case freeQuery() {
        var token = stage.accounts().token(OFFICE);
        var free = Requests.operation("PlanBoard");
        var theirs = PostGraphile.query();
        return new Case(
                "c",
                "the same as a free query, of any plan",
                List.of(
                        service(FREE, null, Requests.each(() -> query(free, token))),
                        new OverHttp(
                                "PostGraphile",
                                postGraphile.absent(),
                                postGraphile.port(),
                                postGraphile::usage,
                                stage::ofDatabase,
                                Requests.each(() -> query(theirs, null)))),
                both(
                        Goal.ofPair("c", FREE, "PostGraphile", connections, 1.5),
                        List.of(new Goal("c", FREE, 256, FREE, 16, 0.8))));
    }

    private byte[] query(String text, String token) {
        return Requests.post("/graphql", token, "", Map.of("query", text, "variables", Map.of("id", any(plans))));
    }

    private Case byId() {
        var token = stage.accounts().token(OFFICE);
        var duties = database.duties();
        var some = duties.subList(0, Math.min(OF_A_GOVERNMENT, duties.size()));
        var node = Requests.document("Node", Map.of("id", duties.get(0)));
        var absent = new Probe(stage.port(), token).absent(node);
        return new Case(
                "d",
                "one duty by its id, any of " + duties.size(),
                List.of(
                        service(
                                "REST",
                                null,
                                Requests.each(() -> Requests.get("/api/v1/duties/" + any(duties), token, ""))),
                        service(NODE, absent, node(duties, token, ANEW)),
                        service(NODE_OF_SOME, absent, node(some, token, "")),
                        database("duty.sql", Map.of("duties", duties.size()))),
                both(
                        Goal.ofPair("d", "REST", PGBENCH, connections, 0.5),
                        Goal.ofPair("d", NODE_OF_SOME, PGBENCH, connections, 0.5)));
    }

    private static Supplier<Script> node(List<UUID> ids, String token, String how) {
        return Requests.each(() -> Requests.get(Requests.document("Node", Map.of("id", any(ids))), token, how));
    }

    private Case submission() {
        var token = stage.accounts().token(OFFICER);
        var owed = database.submissions();
        var turn = new AtomicInteger();
        Supplier<Script> scripts = () -> new Submitting(token, () -> owed.get(turn.getAndIncrement() % owed.size()));
        return new Case(
                "e",
                "a report saved and submitted, each on another duty or for another period; " + owed.size() + " can be",
                List.of(
                        service("REST, both requests", null, scripts),
                        database("submission.sql", Map.of("account", "'nation#officer-fgw'"))),
                Goal.ofPair("e", "REST, both requests", PGBENCH, connections, 0.5));
    }

    private OverHttp service(String name, String absent, Supplier<Script> scripts) {
        return new OverHttp(name, absent, stage.port(), stage::ofService, stage::ofDatabase, scripts);
    }

    private OverPgbench database(String script) {
        return database(script, Map.of("plans", plans.size()));
    }

    private OverPgbench database(String script, Map<String, Object> variables) {
        return new OverPgbench(PGBENCH, pgbench, stage::ofDatabase, script, variables);
    }

    private static List<Goal> both(List<Goal> some, List<Goal> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static UUID any(List<UUID> ids) {
        return ids.get(ThreadLocalRandom.current().nextInt(ids.size()));
    }
}
