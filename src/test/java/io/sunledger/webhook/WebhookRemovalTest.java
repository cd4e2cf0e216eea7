package io.sunledger.webhook;

import static io.sunledger.testing.Await.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.sunledger.kernel.Actor;
import io.sunledger.kernel.ActorRole;
import io.sunledger.kernel.Refused;
import io.sunledger.testing.Backends;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.Town;
import io.sunledger.testing.Towns;
import io.sunledger.webhook.WebhookCommands.CreateWebhook;
import io.sunledger.webhook.WebhookCommands.PingWebhook;
import io.sunledger.webhook.WebhookCommands.RemoveWebhook;
import io.sunledger.webhook.WebhookCommands.Wish;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
@SuppressWarnings("NullAway.Init")
class WebhookRemovalTest {
    @Inject
    Webhooks webhooks;

    @Inject
    WebhookDeliveries deliveries;

    @Inject
    Towns towns;

    private Town town;
    private Actor program;
    private UUID hook;
    private UUID delivery;

    @BeforeEach
    void a_subscription_with_a_delivery() {
        town = towns.anew();
        program = town.actor(null, ActorRole.THIRD_PARTY);
        var wish = new Wish("http://127.0.0.1:9/", "数据平台", List.of(), null, null);
        hook = answer(() -> webhooks.create(new CreateWebhook(wish, null), program))
                .webhook();
        delivery = answer(() -> deliveries.ping(new PingWebhook(hook, null), program));
    }

    @Test
    void waits_for_who_settles_a_delivery_and_takes_nothing_that_it_needs() throws SQLException {
        try (var settling = DriverManager.getConnection(Backends.jdbcUrl(), "sunledger", "sunledger")) {
            settling.setAutoCommit(false);
            execute(settling, "select id from webhook_delivery where id = '" + delivery + "' for update");
            var removal = CompletableFuture.supplyAsync(() -> answer(() -> webhooks.remove(removed(), program)));
            await().until(() -> waits("webhook_delivery"));

            execute(settling, "update webhook set failing_since = now() where id = '" + hook + "'");
            settling.commit();

            assertThat(removal.join()).isEqualTo(hook);
            assertThat(answer(() -> webhooks.list(program))).isEmpty();
        }
    }

    @Test
    void of_who_may_not_remove_it_nothing_is_lost() {
        var other = town.actor("other", ActorRole.THIRD_PARTY);

        assertThatThrownBy(() -> answer(() -> webhooks.remove(removed(), other)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("webhook.notFound"));

        assertThat(answer(() -> deliveries.find(hook, delivery, program))).isNotNull();
    }

    private RemoveWebhook removed() {
        return new RemoveWebhook(hook, 0);
    }

    private static boolean waits(String table) throws SQLException {
        try (var database = DriverManager.getConnection(Backends.jdbcUrl(), "sunledger", "sunledger");
                var statement = database.createStatement();
                var found =
                        statement.executeQuery("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                + " and datname = current_database() and query like '%" + table + "%'")) {
            found.next();
            return found.getInt(1) > 0;
        }
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
