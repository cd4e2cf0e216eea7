package io.sunledger.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.sunledger.kernel.Ids;
import io.sunledger.local.KillableService;
import io.sunledger.local.PostgresPair;
import io.sunledger.testing.Backends;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A packaged service that may read from a replica, which is as far behind as each test has it. */
@SuppressWarnings("NullAway.Init")
class ReplicaIT {
    private static final String OFFICE = "office";
    private static final String RUN = Ids.next().toString();
    private static final Map<String, ?> PAGE = Map.of("first", 100);
    private static final String FROM_REPLICA = "read from the replica";

    @TempDir
    static Path folder;

    static PostgresPair databases;
    static KillableService service;

    private final Line line = lineOf("replica");
    private final Line neighbours = lineOf("neighbours");

    @BeforeAll
    static void start() {
        databases = PostgresPair.asynchronous(folder);
        service = databases.service(Map.of(
                "OIDC_URL",
                Backends.issuer(),
                "DB_READ_MAX_LAG",
                "3s",
                "QUARKUS_LOG_CATEGORY__IO_SUNLEDGER_PLATFORM_REPLICA__LEVEL",
                "DEBUG"));
    }

    @AfterAll
    static void stop() {
        service.close();
        databases.close();
    }

    @Test
    void who_only_reads_reads_from_the_replica() {
        addUnit(line);

        readsFromTheReplica();
    }

    @Test
    void who_wrote_reads_it_although_the_replica_does_not_have_it_yet() {
        addUnit(line);
        readsFromTheReplica();
        databases.pauseReplay();
        try {
            for (var time = 0; time < 5; time++) {
                var unit = addUnit(line);

                assertThat(units(line)).contains(unit);
                assertThat(line.document(OFFICE, "Units", PAGE).toString()).contains(unit);
            }
        } finally {
            databases.resumeReplay();
        }
        readsFromTheReplica();
    }

    @Test
    void what_was_read_from_the_replica_is_remembered_until_it_is_changed() {
        var before = addUnit(line);
        await().untilAsserted(() -> {
            var reads = reads();
            assertThat(line.document(OFFICE, "Units", PAGE).toString()).contains(before);
            assertThat(reads()).isEqualTo(reads);
        });
        databases.pauseReplay();
        try {
            var after = addUnit(line);

            await().untilAsserted(() ->
                    assertThat(line.document(OFFICE, "Units", PAGE).toString()).contains(after));
        } finally {
            databases.resumeReplay();
        }
    }

    @Test
    void who_has_written_nothing_does_not_wait_for_what_others_wrote_until_that_is_long_ago() {
        addUnit(line);
        readsFromTheReplica();
        databases.pauseReplay();
        try {
            addUnit(neighbours);
            assertThat(goesToTheReplica(line)).isTrue();

            await().until(() -> !goesToTheReplica(line));
        } finally {
            databases.resumeReplay();
        }
        readsFromTheReplica();
    }

    @Test
    void reads_go_on_when_the_replica_does_not_answer_and_go_there_again_when_it_does() {
        var unit = addUnit(line);
        readsFromTheReplica();

        databases.toStandby().swallow();

        var begun = System.nanoTime();
        assertThat(units(line)).contains(unit);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        readsFromTheReplica();
    }

    private void readsFromTheReplica() {
        await().until(() -> goesToTheReplica(line));
    }

    private static boolean goesToTheReplica(Line line) {
        var before = reads();
        units(line);
        return reads() > before;
    }

    private static long reads() {
        return service.log().lines().filter(said -> said.contains(FROM_REPLICA)).count();
    }

    /** Its name. */
    private static String addUnit(Line line) {
        var name = "第" + Ids.next() + "局";
        line.post(OFFICE, "/api/v1/units", Map.of("code", "x" + Ids.next(), "name", name, "kind", "DEPARTMENT"));
        return name;
    }

    private static String units(Line line) {
        return line.get(OFFICE, "/api/v1/units?first=100").toString();
    }

    private static Line lineOf(String government) {
        var accounts = new Accounts(Backends.issuer(), government + "-" + RUN);
        accounts.ofOffice();
        var line = new Line(() -> service.address(), accounts);
        line.put(OFFICE, "/api/v1/government", Map.of("name", "云岭区", "level", "COUNTY"));
        return line;
    }
}
