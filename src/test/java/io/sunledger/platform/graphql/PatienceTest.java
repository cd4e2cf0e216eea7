package io.sunledger.platform.graphql;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.sunledger.local.LocalPostgres;
import io.sunledger.testing.Backends;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.Tokens;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Queries that run longer than one may: they are answered without a result, and others can go on. */
@ServiceTest
@TestProfile(PatienceTest.OnePlaceNoPatience.class)
class PatienceTest {
    private static final Map<String, String> PLANS = Map.of("query", "{ plans(first: 1) { pageInfo { hasNextPage } } }");

    @Inject
    GraphQlRoute route;

    @Test
    void a_query_that_does_not_end_is_answered_and_frees_its_place() throws SQLException {
        try (var lock = DriverManager.getConnection(
                        Backends.jdbcUrl(), LocalPostgres.SUNLEDGER, LocalPostgres.SUNLEDGER);
                var statement = lock.createStatement()) {
            lock.setAutoCommit(false);
            statement.execute("lock table plan in access exclusive mode");

            given().auth()
                    .oauth2(Tokens.of("office"))
                    .contentType("application/json")
                    .body(PLANS)
                    .post("/graphql")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", equalTo("1"))
                    .body("errors[0].extensions.code", equalTo("request.timeout"));

            assertThat(route.admission().running()).isZero();
        }
    }

    /** So short that a lock outlasts it. */
    public static final class OnePlaceNoPatience implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "sunledger.graphql.admission.running", "1",
                    "sunledger.graphql.admission.longest", "200MS");
        }
    }
}
