package io.sunledger.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.sunledger.local.LocalPostgres;
import io.sunledger.testing.Backends;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.Tokens;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** More queries at once than may run; a lock on a table holds those that run for as long as a test needs them. */
@ServiceTest
@TestProfile(CrowdTest.TwoPlacesThreeSeats.class)
class CrowdTest {
    private static final String PLANS = "{\"query\":\"{ plans(first: 1) { pageInfo { hasNextPage } } }\"}";

    @Inject
    GraphQlRoute route;

    @TestHTTPResource("/graphql")
    URI graphql;

    private Connection lock;

    @BeforeEach
    void hold_all_queries() throws SQLException {
        lock = DriverManager.getConnection(Backends.jdbcUrl(), LocalPostgres.SUNLEDGER, LocalPostgres.SUNLEDGER);
        lock.setAutoCommit(false);
        try (var statement = lock.createStatement()) {
            statement.execute("lock table plan in access exclusive mode");
        }
    }

    @AfterEach
    void let_them_go() throws SQLException {
        lock.close();
        Awaitility.await().untilAsserted(() -> {
            assertThat(route.admission().running()).isZero();
            assertThat(route.admission().waiting()).isZero();
        });
    }

    @Test
    void the_rest_is_told_to_come_back_later_and_those_who_wait_are_served() throws SQLException {
        var answers = ask(9);

        var refused = refusedAtOnce(answers, 4);
        lock.rollback();

        assertThat(refused).allSatisfy(answer -> {
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(answer.body()).contains("request.busy", "\"retryAfter\":1", "请 1 秒后重试");
        });
        assertThat(answers.stream()
                        .map(CompletableFuture::join)
                        .map(HttpResponse::statusCode)
                        .sorted())
                .containsExactly(200, 200, 200, 200, 200, 429, 429, 429, 429);
    }

    @Test
    void who_hangs_up_while_it_waits_leaves_nothing_behind() throws SQLException {
        var running = ask(2);
        Awaitility.await().until(() -> route.admission().running() == 2);
        var impatient = ask(3);
        Awaitility.await().until(() -> route.admission().waiting() == 3);

        impatient.forEach(answer -> answer.cancel(true));
        lock.rollback();

        assertThat(running)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
    }

    @Test
    void who_hangs_up_while_it_runs_gives_its_place_back_when_the_query_has_ended() throws SQLException {
        var impatient = ask(2);
        Awaitility.await().until(() -> route.admission().running() == 2);

        impatient.forEach(answer -> answer.cancel(true));
        var next = ask(1);
        lock.rollback();

        assertThat(next.get(0).join().statusCode()).isEqualTo(200);
    }

    @Test
    void what_takes_no_place_is_answered_in_the_crowd() throws SQLException {
        var answers = ask(5);
        Awaitility.await().until(() -> route.admission().waiting() == 3);

        var schema = HttpClient.newHttpClient()
                .sendAsync(
                        HttpRequest.newBuilder(graphql.resolve("/graphql/schema.graphql"))
                                .build(),
                        BodyHandlers.ofString())
                .join();

        assertThat(schema.statusCode()).isEqualTo(200);
        lock.rollback();
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
    }

    private static List<HttpResponse<String>> refusedAtOnce(
            List<CompletableFuture<HttpResponse<String>>> answers, int count) {
        Awaitility.await()
                .until(() -> answers.stream().filter(CompletableFuture::isDone).count() == count);
        var refused = answers.stream()
                .filter(CompletableFuture::isDone)
                .map(CompletableFuture::join)
                .toList();
        assertThat(refused).allMatch(answer -> answer.statusCode() == 429);
        return refused;
    }

    private List<CompletableFuture<HttpResponse<String>>> ask(int times) {
        var request = HttpRequest.newBuilder(graphql)
                .header("Authorization", "Bearer " + Tokens.of("office"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(PLANS))
                .build();
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return IntStream.range(0, times)
                .mapToObj(i -> client.sendAsync(request, BodyHandlers.ofString()))
                .toList();
    }

    /** Little room, and patience that outlasts the test. */
    public static final class TwoPlacesThreeSeats implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "sunledger.graphql.admission.running", "2",
                    "sunledger.graphql.admission.waiting", "3",
                    "sunledger.graphql.admission.patience", "5M",
                    "sunledger.graphql.admission.longest", "5M");
        }
    }
}
