package io.sunledger.platform.changes;

import static io.sunledger.testing.Town.task;
import static io.sunledger.testing.Town.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.sunledger.kernel.Role;
import io.sunledger.testing.Api;
import io.sunledger.testing.Backends;
import io.sunledger.testing.Hearing;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.Towns;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

@ServiceTest
@SuppressWarnings("NullAway.Init")
class ChangeNoticesTest {
    @Inject
    Towns towns;

    @Inject
    ChangeNotices changes;

    @Inject
    Ear ear;

    @Singleton
    static class Ear {
        final List<ChangeNotice> notices = new CopyOnWriteArrayList<>();
        final List<ChangesMissed> gaps = new CopyOnWriteArrayList<>();

        void hear(@Observes ChangeNotice notice) {
            notices.add(notice);
        }

        void miss(@Observes ChangesMissed gap) {
            gaps.add(gap);
        }
    }

    @Test
    void a_commit_is_told_with_what_it_changed() {
        var town = towns.of("chengchuan");
        var department = town.department("czj");
        var plan = town.plan(List.of(), task("公开预算", null, unit(Role.LEAD, department)));
        var officer = Api.as("czj-officer");
        var duty = dutyOf(officer, plan);
        await().until(changes::hearsAll);

        officer.rest().body(Map.of("dutyIds", List.of(duty))).post("/api/v1/duties/receive");

        await().untilAsserted(() -> assertThat(ear.notices).anySatisfy(notice -> {
            assertThat(notice.government()).isEqualTo("chengchuan");
            assertThat(notice.things()).contains("undertaking", "event");
            assertThat(notice.units()).containsExactly(department);
            assertThat(notice.plans()).containsExactly(plan);
            assertThat(notice.duties()).containsExactly(UUID.fromString(duty));
            assertThat(changes.hasHeard(notice.tx())).isTrue();
        }));
    }

    @Test
    void a_transaction_that_is_rolled_back_is_not_told() throws SQLException {
        await().until(changes::hearsAll);
        long rolledBack;
        try (var database = DriverManager.getConnection(Backends.jdbcUrl(), "sunledger", "sunledger")) {
            database.setAutoCommit(false);
            rolledBack = Hearing.notice(database);
            database.rollback();
        }
        long kept;
        try (var database = DriverManager.getConnection(Backends.jdbcUrl(), "sunledger", "sunledger")) {
            kept = Hearing.notice(database);
        }

        await().untilAsserted(() -> assertThat(ear.notices).anyMatch(notice -> notice.tx() == kept));
        assertThat(ear.notices).noneMatch(notice -> notice.tx() == rolledBack);
    }

    @Test
    void who_lost_the_connection_says_so_and_hears_again() throws SQLException {
        await().until(changes::hearsAll);
        var before = ear.gaps.size();

        try (var database = DriverManager.getConnection(Backends.jdbcUrl(), "sunledger", "sunledger");
                var terminate = database.createStatement()) {
            terminate.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where (query = 'listen sunledger_change' or query like 'select pg_snapshot_xmin(now)%')"
                    + " and datname = current_database()");
        }

        await().untilAsserted(() -> assertThat(ear.gaps).hasSizeGreaterThan(before));
        await().until(changes::hearsAll);
        try (var database = DriverManager.getConnection(Backends.jdbcUrl(), "sunledger", "sunledger")) {
            var tx = Hearing.notice(database);
            await().untilAsserted(() -> assertThat(ear.notices).anyMatch(notice -> notice.tx() == tx));
        }
    }

    private static String dutyOf(Api officer, UUID plan) {
        return officer.get("/api/v1/duties?first=1&planId={plan}", plan)
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("items[0].id");
    }
}
