package io.sunledger.webhook.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.sunledger.kernel.Ids;
import io.sunledger.testing.Api;
import io.sunledger.testing.Await;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.Tokens;
import io.sunledger.testing.Towns;
import io.sunledger.webhook.EventType;
import io.sunledger.webhook.Receiver;
import io.sunledger.webhook.WebhookCommands.RemoveWebhook;
import io.sunledger.webhook.WebhookPost;
import io.sunledger.webhook.Webhooks;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Webhooks as the third party's program, the offices and an officer see them, over both protocols. */
@ServiceTest
@SuppressWarnings("NullAway.Init")
class WebhooksApiTest {
    private static final String PATH = "/api/v1/webhooks";

    @Inject
    Webhooks webhooks;

    @Inject
    WebhookPost post;

    @Inject
    Towns towns;

    private final Receiver receiver = new Receiver();

    @AfterEach
    void nobody_is_told_any_more() {
        var office = towns.of("chengchuan").office();
        Await.answer(() -> webhooks.list(office))
                .forEach(one ->
                        Await.answer(() -> webhooks.remove(new RemoveWebhook(one.id(), one.version()), office)));
        receiver.close();
    }

    @Test
    void a_program_subscribes_over_rest_and_reads_its_secret_once() {
        var key = Ids.next().toString();
        var wish = Map.of("url", receiver.url(), "types", List.of("PLAN_ISSUED", "DUTY_CLOSED_OUT"));
        var created = program()
                .header("Idempotency-Key", key)
                .body(wish)
                .post(PATH)
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("secret", startsWith("whsec_"))
                .body("webhook.types", equalTo(List.of("DUTY_CLOSED_OUT", "PLAN_ISSUED")))
                .extract();
        var id = created.<String>path("webhook.id");
        var again = program()
                .header("Idempotency-Key", key)
                .body(wish)
                .post(PATH)
                .then()
                .statusCode(201)
                .extract();
        assertThat(again.asString()).isEqualTo(created.asString());
        assertThat(created.header("Location")).endsWith(PATH + "/" + id);
        assertThat(program().get(PATH).asString()).contains(id).doesNotContain("whsec_");

        program().body(wish).put(PATH + "/" + id).then().statusCode(428);
        program()
                .header("If-Match", "\"0\"")
                .body(Map.of("url", receiver.url(), "description", "数据平台"))
                .put(PATH + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("types", equalTo(List.of()));
        program()
                .header("If-Match", "\"0\"")
                .body(wish)
                .post(PATH + "/" + id + "/change")
                .then()
                .statusCode(412)
                .body("present.version", equalTo(1));
        program()
                .post(PATH + "/" + id + "/secret/rotate")
                .then()
                .statusCode(200)
                .body("secret", not(equalTo(created.path("secret"))));
        program().post(PATH + "/" + id + "/resume").then().statusCode(409).body("code", equalTo("webhook.notStopped"));

        Api.as("office").get(PATH).body("id", hasItem(id));
        Api.as("qinghe-office").get(PATH + "/" + id).statusCode(404);
        Api.as("czj-officer").get(PATH).statusCode(403);
        program()
                .header("If-Match", "\"2\"")
                .post(PATH + "/" + id + "/remove")
                .then()
                .statusCode(204);
        program().get(PATH + "/" + id).then().statusCode(404).body("code", equalTo("webhook.notFound"));
    }

    @Test
    void what_was_sent_is_read_and_sent_again_over_rest() {
        var id = program()
                .body(Map.of("url", receiver.url()))
                .post(PATH)
                .then()
                .extract()
                .<String>path("webhook.id");
        var hook = PATH + "/" + id;
        var ping = program().post(hook + "/test").then().statusCode(202).extract();
        var delivery = ping.<String>path("id");
        assertThat(ping.header("Location")).endsWith(hook + "/deliveries/" + delivery);
        Await.answer(post::round);
        assertThat(receiver.types()).containsExactly("webhook.ping");

        program()
                .get(hook + "/deliveries?first=5&state=DELIVERED")
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(delivery))
                .body("items[0].type", equalTo("PING"))
                .body("items[0].attempts[0].status", equalTo(204));
        program()
                .post(hook + "/deliveries/" + delivery + "/replay")
                .then()
                .statusCode(202)
                .body("state", equalTo("WAITING"));
        Await.answer(post::round);
        assertThat(receiver.received()).hasSize(2);
        assertThat(receiver.received().get(0).header("webhook-id"))
                .isEqualTo(receiver.received().get(1).header("webhook-id"));

        program()
                .post(hook + "/replay?from=" + Instant.parse("2022-01-01T00:00:00Z"))
                .then()
                .statusCode(202)
                .body("replayed", equalTo(0));
        program().post(hook + "/replay").then().statusCode(422);
        program()
                .get(hook + "/deliveries/" + Ids.next())
                .then()
                .statusCode(404)
                .body("code", equalTo("delivery.notFound"));
        Api.as("czj-officer").get(hook + "/deliveries?first=1").statusCode(403);
        program().header("If-Match", "\"0\"").delete(hook).then().statusCode(204);
    }

    @Test
    void the_same_is_done_over_graphql_with_the_same_codes() {
        var office = Api.as("office");
        var created = office.operation(
                "CreateWebhook", input(Map.of("url", receiver.url(), "types", List.of("REPORT_ACCEPTED"))));
        assertThat(created.getString("data.createWebhook.secret"))
                .as(created.prettify())
                .startsWith("whsec_");
        var id = created.getString("data.createWebhook.webhook.id");
        var refused = office.operation("CreateWebhook", input(Map.of("url", "https://10.0.0.1/")));
        assertThat(refused.getList("data.createWebhook.userErrors.code")).containsExactly("webhook.urlForbidden");
        office.rest()
                .body(Map.of("url", "https://10.0.0.1/"))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("webhook.urlForbidden"));

        var change = Map.of("webhookId", id, "expectedVersion", 0, "url", receiver.url(), "description", "平台");
        assertThat(office.operation("ChangeWebhook", input(change)).getInt("data.changeWebhook.webhook.version"))
                .isEqualTo(1);
        assertThat(office.operation("ChangeWebhook", input(change)).getList("data.changeWebhook.userErrors.code"))
                .containsExactly("version.stale");
        assertThat(office.operation("RotateWebhookSecret", input(Map.of("webhookId", id)))
                        .getString("data.rotateWebhookSecret.secret"))
                .startsWith("whsec_");
        assertThat(office.operation("Webhooks", Map.of()).getList("data.webhooks.id"))
                .contains(id);
        assertThat(office.operation("Webhook", Map.of("id", id)).getString("data.webhook.description"))
                .isEqualTo("平台");
        assertThat(office.operation("WebhookEventTypes", Map.of()).getList("data.webhookEventTypes.type"))
                .contains("io.sunledger.duty.closedOut.v1");

        var delivery = office.operation("PingWebhook", input(Map.of("webhookId", id)))
                .getString("data.pingWebhook.delivery.id");
        receiver.answers(410);
        Await.answer(post::round);
        assertThat(office.operation("WebhookDeliveries", Map.of("webhookId", id, "first", 5))
                        .getList("data.webhookDeliveries.edges.node.state"))
                .containsExactly("DEAD");
        assertThat(office.operation("ReplayWebhookDelivery", input(Map.of("webhookId", id, "deliveryId", delivery)))
                        .getList("data.replayWebhookDelivery.userErrors.code"))
                .containsExactly("webhook.stopped");
        assertThat(office.operation("ResumeWebhook", input(Map.of("webhookId", id)))
                        .getString("data.resumeWebhook.webhook.state"))
                .isEqualTo("ACTIVE");
        assertThat(office.operation("ReplayWebhookDelivery", input(Map.of("webhookId", id, "deliveryId", delivery)))
                        .getString("data.replayWebhookDelivery.delivery.state"))
                .isEqualTo("WAITING");
        assertThat(office.operation("WebhookDelivery", Map.of("webhookId", id, "id", delivery))
                        .getInt("data.webhookDelivery.attempts[0].status"))
                .isEqualTo(410);
        var range = Map.of("webhookId", id, "from", "2022-01-01T00:00:00Z");
        assertThat(office.operation("ReplayWebhook", input(range)).getInt("data.replayWebhook.replayed"))
                .isZero();
        var version = office.operation("Webhook", Map.of("id", id)).getInt("data.webhook.version");
        var removed = office.operation("RemoveWebhook", input(Map.of("webhookId", id, "expectedVersion", version)));
        assertThat(removed.getString("data.removeWebhook.webhookId")).isEqualTo(id);
    }

    @Test
    void the_openapi_document_lists_each_event_with_an_example_and_the_webhooks_own_paths() {
        var document = given().get("/api/v1/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        Map<String, Object> listed = document.getMap("webhooks");
        assertThat(listed.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Webhooks.types().stream().map(EventType::type).toList());
        var example = document.getMap("webhooks.'io.sunledger.report.accepted.v1'.post.requestBody.content"
                + ".'application/cloudevents+json'.examples.example.value");
        assertThat(example)
                .containsEntry("specversion", "1.0")
                .containsEntry("type", "io.sunledger.report.accepted.v1")
                .containsKeys("id", "source", "subject", "time", "datacontenttype", "data");
        assertThat(document.getMap("paths")).containsKeys(PATH, PATH + "/{id}/secret/rotate");
    }

    private static RequestSpecification program() {
        return given().auth().oauth2(Tokens.ofThirdParty()).contentType(ContentType.JSON);
    }

    private static Map<String, Object> input(Map<String, ?> input) {
        return Map.of("input", input);
    }
}
