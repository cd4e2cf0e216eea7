package io.sunledger.platform.graphql.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunledger.local.KillableService;
import io.sunledger.testing.Backends;
import io.sunledger.testing.Tokens;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * Two packaged services on one database, under load, one of them deafened now and then: who sends with a read what its write
 * returned sees what it wrote, on either node; nobody sees what is older than a second.
 */
class ReadYourWritesIT {
    private static final int WRITERS = 3;
    private static final int READERS = 3;
    private static final Duration LENGTH = Duration.ofSeconds(12);
    private static final long SECOND = 1_000_000_000L;

    private final Map<String, String> mutations = TrustedCalls.ids("mutation");
    private final String unitDocument = TrustedCalls.ids("query").get("Unit");
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private final AtomicInteger writes = new AtomicInteger();
    private final AtomicInteger hits = new AtomicInteger();
    private final AtomicInteger readsWithToken = new AtomicInteger();
    private volatile long end;

    @Test
    void nobody_reads_what_is_older_than_their_own_writes_or_than_a_second() throws Exception {
        try (var first = KillableService.start(
                        Map.of("OIDC_URL", Backends.issuer(), "SUNLEDGER_RATES_ENABLED", "false"));
                var second = first.another()) {
            var nodes = List.of(calls(first), calls(second));
            act(nodes.get(0), "UnitsRegisterGovernment", Map.of("name", "澄川市", "level", "CITY"));
            end = System.nanoTime() + LENGTH.toNanos();
            var threads = Executors.newCachedThreadPool();
            try {
                var running = new ArrayDeque<Future<?>>();
                for (var i = 0; i < WRITERS; i++) {
                    var unit = new Written("u" + i, register(nodes.get(0), "u" + i));
                    running.add(threads.submit(() -> write(unit, nodes)));
                    for (var k = 0; k < READERS; k++) {
                        var node = nodes.get(k % 2);
                        running.add(threads.submit(() -> read(unit, node)));
                    }
                }
                running.add(threads.submit(() -> deafen(first.database())));
                for (var one : running) {
                    one.get();
                }
            } finally {
                threads.shutdownNow();
            }
        }
        System.out.printf(
                "%d writes, %d reads with their token, %d answers from memory%n",
                writes.get(), readsWithToken.get(), hits.get());
        assertThat(complaints).isEmpty();
        assertThat(writes).hasValueGreaterThan(10);
        assertThat(hits).as("answers from memory").hasValueGreaterThan(200);
    }

    /** A unit, and which of its versions was acknowledged when. */
    private static final class Written {
        private final String code;
        private final String id;
        private final Deque<long[]> acknowledged = new ArrayDeque<>();

        Written(String code, String id) {
            this.code = code;
            this.id = id;
            acknowledge(0);
        }

        synchronized void acknowledge(int version) {
            acknowledged.addLast(new long[] {System.nanoTime(), version});
        }

        /** The version that must be seen by a read that is begun now: the last one of a second ago. */
        synchronized int due() {
            var before = System.nanoTime() - SECOND;
            var due = 0;
            for (var one : acknowledged) {
                if (one[0] < before) {
                    due = (int) one[1];
                }
            }
            return due;
        }
    }

    private void write(Written unit, List<TrustedCalls> nodes) {
        for (var version = 0; System.nanoTime() < end; version++) {
            var input = Map.of(
                    "unitId",
                    unit.id,
                    "expectedVersion",
                    version,
                    "kind",
                    "DEPARTMENT",
                    "name",
                    unit.code + "局" + version);
            var answer = act(nodes.get(version % 2), "UnitsCorrect", input);
            var token = answer.headers().firstValue("Sunledger-Written").orElse("");
            if (token.isEmpty() || !answer.body().contains("\"userErrors\":[]")) {
                complaints.add("not written: " + answer.body());
                return;
            }
            unit.acknowledge(version + 1);
            writes.incrementAndGet();
            for (var again = 0; again < 2; again++) {
                for (var node : nodes) {
                    see(
                            unit,
                            node.get("office", unitDocument, Map.of("id", unit.id), "Sunledger-Read-After", token),
                            version + 1);
                    readsWithToken.incrementAndGet();
                }
            }
        }
    }

    private void read(Written unit, TrustedCalls node) {
        while (System.nanoTime() < end) {
            var due = unit.due();
            see(unit, node.get("office", unitDocument, Map.of("id", unit.id)), due);
        }
    }

    private void see(Written unit, Future<HttpResponse<String>> asked, int due) {
        try {
            var answer = asked.get();
            if (Seen.isHit(answer)) {
                hits.incrementAndGet();
            }
            var seen = TrustedCalls.read(answer).at("/data/unit/version").asInt(-1);
            if (seen < due) {
                complaints.add("%s: version %d where %d was due (%s)"
                        .formatted(
                                unit.code,
                                seen,
                                due,
                                answer.headers().firstValue("cache-status").orElse("")));
            }
        } catch (Exception e) {
            complaints.add(e.toString());
        }
    }

    /** Cuts the connections on which the nodes listen, again and again. */
    private Void deafen(String database) throws SQLException, InterruptedException {
        try (var connection = DriverManager.getConnection(database, "sunledger", "sunledger");
                var statement = connection.createStatement()) {
            while (System.nanoTime() < end) {
                statement.execute(
                        "select pg_terminate_backend(pid) from pg_stat_activity"
                                + " where query in ('listen sunledger_change', 'select pg_snapshot_xmin(pg_current_snapshot())::text')");
                statement.execute("select pg_sleep(3)");
            }
        }
        return null;
    }

    private String register(TrustedCalls node, String code) {
        var input = Map.of("code", code, "name", code + "局", "kind", "DEPARTMENT");
        return TrustedCalls.read(act(node, "UnitsRegister", input))
                .at("/data/registerUnit/unit/id")
                .asText();
    }

    private HttpResponse<String> act(TrustedCalls node, String mutation, Map<String, ?> input) {
        return node.post("office", Map.of("documentId", mutations.get(mutation), "variables", Map.of("input", input)));
    }

    private static TrustedCalls calls(KillableService node) {
        return new TrustedCalls(node::address, Tokens::of);
    }
}
