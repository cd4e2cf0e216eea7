package io.sunledger.platform.logging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.sunledger.testing.Api;
import io.sunledger.testing.CapturedLog;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.Tokens;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was said to the service in confidence, and wrongly, is looked for in its log. */
@ServiceTest
class LogsTest {
    private static final String NAME = "欧阳试金石";
    private static final String PHONE = "13900139000";
    private static final String EMAIL = "shijinshi@example.com";
    private static final String SECRET = "canary-secret-4711";
    private static final List<String> CANARIES = List.of(NAME, PHONE, EMAIL, SECRET);

    @Inject
    Pool pool;

    private CapturedLog log;

    @BeforeEach
    void listen() {
        log = CapturedLog.begin();
    }

    @AfterEach
    void stop() {
        log.close();
    }

    @Test
    void a_token_that_is_refused_is_not_quoted() {
        for (var token : List.of(SECRET, Tokens.of("office") + SECRET, "sla_" + SECRET)) {
            given().header("Authorization", "Bearer " + token)
                    .get("/api/v1/plans")
                    .then()
                    .statusCode(401);
        }

        nothingIsTold();
    }

    @Test
    void a_search_a_query_and_their_variables_are_not_quoted() {
        var office = Api.as("office");
        office.get("/api/v1/plans?search=" + NAME + "&first=0");
        for (var query :
                List.of("{ plans(search: \"" + NAME, "query " + "Q($a: Int) { me { unit } }", "{ " + SECRET + " }")) {
            office.rest()
                    .body(Map.of("query", query, "operationName", SECRET, "variables", Map.of("a", NAME, "b", EMAIL)))
                    .post("/graphql");
        }

        nothingIsTold();
    }

    @Test
    void a_body_that_is_refused_is_not_quoted() {
        var office = Api.as("office").rest();
        office.body("{\"name\": \"" + NAME + "\", \"email\": \"" + EMAIL + "\", \"role\": \"" + SECRET + "\"}")
                .post("/api/v1/contacts");
        office.body("{\"name\": \"" + NAME).post("/api/v1/units");
        given().contentType(ContentType.JSON)
                .body(Map.of("code", SECRET, "phone", PHONE))
                .post("/api/v1/wechat/sessions");

        nothingIsTold();
    }

    @Test
    void an_error_of_the_database_does_not_quote_the_row() {
        var failure = failure();
        Logger.getLogger("io.sunledger.anything").errorf(failure, "failure %s", "1");

        assertThat(failure.toString() + failure.getCause())
                .as("PostgreSQL does quote it")
                .contains("23505");
        assertThat(log.lines()).anyMatch(line -> line.contains("23505") && line.contains("LogsTest"));
        nothingIsTold();
    }

    private RuntimeException failure() {
        try {
            pool.query("create temporary table quoted (name text unique); insert into quoted values ('" + NAME
                            + "'), ('" + NAME + "')")
                    .execute()
                    .await()
                    .indefinitely();
            throw new AssertionError("the row is there twice");
        } catch (RuntimeException e) {
            return new IllegalArgumentException(NAME, e);
        }
    }

    private void nothingIsTold() {
        assertThat(log.with(CANARIES)).isEmpty();
    }
}
