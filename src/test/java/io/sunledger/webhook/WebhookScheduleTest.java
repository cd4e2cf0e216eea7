package io.sunledger.webhook;

import static io.sunledger.testing.Await.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunledger.testing.Backends;
import io.sunledger.testing.ServiceTest;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
@SuppressWarnings("NullAway.Init")
class WebhookScheduleTest {
    @Inject
    WebhookSchedule schedule;

    @Inject
    WebhookFeed feed;

    @BeforeEach
    void all_is_read() {
        while (answer(feed::follow) > 0) {
            continue;
        }
    }

    @Test
    void a_round_reads_on_until_less_is_left_than_it_reads_at_once() throws SQLException {
        happens(2 * WebhookFeed.BATCH + 1);

        answer(schedule::follow);

        assertThat(answer(feed::follow)).isZero();
    }

    /** One command that tells so many events, of a government that nobody subscribed to. */
    private static void happens(int events) throws SQLException {
        try (var database = DriverManager.getConnection(Backends.jdbcUrl(), "sunledger", "sunledger")) {
            database.setAutoCommit(false);
            try (var statement = database.createStatement()) {
                statement.execute("insert into command (id, at) values (current_command(), now())");
                statement.execute(
                        "insert into event (id, command_id, government, at, act, subject_id, issuer, account, name, roles)"
                                + " select gen_random_uuid(), current_command(), 'nowhere', now(), 'duties.received', 'none',"
                                + " 'test', 'test', 'test', '' from generate_series(1, " + events + ")");
            }
            database.commit();
        }
    }
}
