package io.sunledger.platform.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.sunledger.testing.Api;
import io.sunledger.testing.Management;
import io.sunledger.testing.ServiceTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;

@ServiceTest
class MetricsTest {
    private final Api office = Api.as("office");

    @Test
    void a_request_is_counted_under_the_template_of_its_route() {
        var series = "sunledger_http_requests_total{method=\"GET\",route=\"/api/v1/plans/{id}\",status=\"404\"}";
        var before = Management.metric(series);
        var id = UUID.randomUUID();

        office.get("/api/v1/plans/" + id).statusCode(404);

        await().untilAsserted(() -> assertThat(Management.metric(series)).isEqualTo(before + 1));
        assertThat(Management.get("/metrics").extract().asString()).doesNotContain(id.toString());
    }

    @Test
    void what_clients_make_up_makes_no_series() {
        office.rest()
                .body(Map.of("query", "query Kanarienvogel { me { unit } }", "operationName", "Kanarienvogel"))
                .post("/graphql")
                .then()
                .statusCode(200);
        given().get("/kanarienvogel").then().statusCode(404);
        given().request("KANARIENVOGEL", "/api/v1/plans");

        await().untilAsserted(
                        () -> assertThat(Management.get("/metrics").extract().asString())
                                .containsPattern(
                                        "sunledger_graphql_operation_seconds_count\\{operation=\"free\",outcome=\"answered\"} \\d"));
        assertThat(Management.get("/metrics").extract().asString()).doesNotContainIgnoringCase("kanarienvogel");
    }

    @Test
    void an_answer_from_memory_is_counted_once_by_operation_and_once_as_a_request() throws IOException {
        var id = DigestUtils.sha256Hex(Files.readAllBytes(Path.of("graphql/operations/Me.graphql")));
        var byOperation = "sunledger_documents_answers_total{from=\"memory\",operation=\"Me\"}";
        var atOnce = "sunledger_documents_at_once_total{status=\"200\"}";
        await().untilAsserted(() -> {
            var answers = Management.metric(byOperation);
            var requests = Management.metric(atOnce);
            office.get("/graphql?documentId=" + id).statusCode(200).header("Cache-Status", "sunledger; hit");
            assertThat(Management.metric(byOperation)).isEqualTo(answers + 1);
            assertThat(Management.metric(atOnce)).isEqualTo(requests + 1);
        });
    }

    @Test
    void the_database_is_asked_for_what_waits_in_it() {
        await().untilAsserted(
                        () -> assertThat(Management.get("/metrics").extract().asString())
                                .contains("sunledger_jobs_oldest_seconds{kind=\"export\"}")
                                .containsPattern("(?m)^sunledger_clock_skew_seconds -?\\d")
                                .containsPattern("(?m)^sunledger_follower_lag_seconds\\{follower=\"news\"} \\d"));
    }
}
