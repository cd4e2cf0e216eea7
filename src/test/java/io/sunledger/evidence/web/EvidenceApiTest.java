package io.sunledger.evidence.web;

import static io.restassured.RestAssured.given;
import static io.sunledger.testing.Town.task;
import static io.sunledger.testing.Town.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.sunledger.evidence.file.Documents;
import io.sunledger.evidence.file.Pictures;
import io.sunledger.evidence.link.Site;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Role;
import io.sunledger.testing.Api;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.Tokens;
import io.sunledger.testing.Towns;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
@SuppressWarnings("NullAway.Init")
class EvidenceApiTest {
    private static final String UPLOAD = "/api/v1/uploads/{id}";
    private static final String EVIDENCE = "/api/v1/duties/{duty}/evidence";
    private static final String OCTETS = "application/octet-stream";

    @Inject
    Towns towns;

    @Inject
    Pool pool;

    private final Site site = new Site();
    private String plan;
    private String duty;

    @BeforeEach
    void a_duty_of_the_finance_bureau() {
        var town = towns.of("chengchuan");
        var issued = town.plan(List.of(), task("公开预算", null, unit(Role.LEAD, town.department("czj"))));
        plan = issued.toString();
        duty = officer()
                .operation("MyDuties", Map.of("first", 50, "filter", Map.of("planId", plan)))
                .getString("data.myDuties.edges[0].node.id");
    }

    @AfterEach
    void close_the_site() {
        site.close();
    }

    @Test
    void a_phone_sends_a_photograph_in_chunks_and_attaches_it_over_graphql() {
        var photo = Pictures.jpeg();
        var started = done(
                "StartUpload", Map.of("name", "现场.jpg", "size", photo.length, "idempotencyKey", "k-" + Ids.next()));
        var id = started.getString("upload.id");

        put(id, 0, Arrays.copyOfRange(photo, 0, 500)).statusCode(200).body("received", equalTo(500));
        officer().get(UPLOAD, id).body("received", equalTo(500)).body("state", equalTo("OPEN"));
        officer()
                .rest()
                .contentType(OCTETS)
                .header("Content-Range", "bytes 500-%d/%d".formatted(photo.length - 1, photo.length))
                .body(Arrays.copyOfRange(photo, 500, photo.length))
                .put(UPLOAD, id)
                .then()
                .statusCode(200)
                .body("received", equalTo(photo.length));
        assertThat(officer()
                        .operation("CompleteUpload", Map.of("uploadId", id))
                        .getString("data.completeUpload.upload.type"))
                .isEqualTo("JPEG");
        assertThat(officer().operation("Upload", Map.of("id", id)).getString("data.upload.state"))
                .isEqualTo("READY");
        var attached = done("AttachEvidence", Map.of("uploadId", id, "dutyId", duty, "title", "发布会现场"));

        assertThat(attached.getList("evidence.file.removedTraces")).contains("LOCATION", "EXIF");
        var evidence = attached.getString("evidence.id");
        var read =
                Api.as("office").operation("Evidence", Map.of("id", evidence)).getMap("data.evidence");
        assertThat(read).containsEntry("title", "发布会现场").containsEntry("publicity", "OPEN");
        assertThat(Api.as("office")
                        .operation("DutyEvidence", Map.of("id", duty))
                        .getList("data.duty.evidence.id"))
                .containsExactly(evidence);
        assertThat(Api.as("jyj-officer")
                        .operation("Evidence", Map.of("id", evidence))
                        .<Object>get("data.evidence"))
                .isNull();
        var overRest = Api.as("office")
                .get("/api/v1/evidence/{id}", evidence)
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(overRest.getString("file.sha256")).isEqualTo(((Map<?, ?>) read.get("file")).get("sha256"));
    }

    @Test
    void what_the_public_will_see_is_sent_under_the_files_name_and_without_its_secrets() {
        var evidence = attachedOverRest("部门 预算.pdf", Documents.pdf("budget"));

        var copy = Api.as("leader")
                .get("/api/v1/evidence/{id}/public-copy", evidence)
                .statusCode(200)
                .header("Content-Type", containsString("application/pdf"))
                .header(
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''%E9%83%A8%E9%97%A8%20%E9%A2%84%E7%AE%97.pdf")
                .header("X-Content-Type-Options", "nosniff")
                .extract()
                .asByteArray();
        assertThat(new String(copy, StandardCharsets.ISO_8859_1))
                .startsWith("%PDF")
                .doesNotContain(Pictures.SECRET);
        Api.as("leader")
                .get("/api/v1/evidence/{id}/content", evidence)
                .statusCode(403)
                .body("code", equalTo("evidence.original"));
        Api.as("office").get("/api/v1/evidence/{id}/content", evidence).statusCode(200);
        Api.as("jyj-officer").get("/api/v1/evidence/{id}/content", evidence).statusCode(404);
    }

    @Test
    void a_file_of_twenty_megabytes_comes_in_one_form_and_goes_out_as_it_came() {
        var large = large();
        var id = given().auth()
                .oauth2(Tokens.of("czj-officer"))
                .multiPart("file", "scan.png", large, "image/png")
                .post("/api/v1/uploads/whole")
                .then()
                .statusCode(201)
                .body("state", equalTo("READY"))
                .extract()
                .path("id")
                .toString();
        var evidence = attachOverRest(id);

        var read = officer()
                .get("/api/v1/evidence/{id}/content", evidence)
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(read).isEqualTo(large);
    }

    @Test
    void a_form_keeps_the_name_that_a_phone_gives_the_file() throws IOException, InterruptedException {
        var form = new ByteArrayOutputStream();
        form.writeBytes(("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"现场.png\"\r\n"
                        + "Content-Type: image/png\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(Pictures.png());
        form.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/api/v1/uploads/whole"))
                .header("Authorization", "Bearer " + Tokens.of("czj-officer"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofByteArray(form.toByteArray()))
                .build();

        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(JsonPath.from(answer.body()).getString("name")).isEqualTo("现场.png");
    }

    @Test
    void each_act_of_the_office_has_its_reason_over_both_protocols() {
        var evidence = attachedOverRest("台账.xlsx", Documents.xlsx());

        var withheld = asOffice("WithholdEvidence", change(evidence, 0, "涉及商业秘密"));
        assertThat(withheld.getString("evidence.publicity")).isEqualTo("WITHHELD");
        assertThat(asOffice("WithholdEvidence", change(evidence, 0, "再")).getList("userErrors.code"))
                .containsExactly("version.stale");
        assertThat(asOffice("ReleaseEvidence", change(evidence, 1, "可以公开")).getString("evidence.publicity"))
                .isEqualTo("OPEN");
        var pdf = whole("office", "台账.pdf", Documents.pdf("redacted"));
        var redaction = Map.of("evidenceId", evidence, "expectedVersion", 2, "reason", "遮盖姓名", "uploadId", pdf);
        assertThat(asOffice("RedactEvidence", redaction).getString("evidence.redactedFile.name"))
                .isEqualTo("台账.pdf");
        assertThat(asOffice("RestoreEvidence", change(evidence, 3, "撤销")).getString("evidence.publicity"))
                .isEqualTo("OPEN");
        act("office", evidence, "withhold", "\"4\"", "隐私").statusCode(200).body("publicity", equalTo("WITHHELD"));
        act("office", evidence, "withhold", "\"4\"", "隐私")
                .statusCode(412)
                .body("present.publicity", equalTo("WITHHELD"));
        act("office", evidence, "release", "\"5\"", "").statusCode(422).body("code", equalTo("evidence.noReason"));
        act("czj-officer", evidence, "release", "\"5\"", "x").statusCode(403);
        act("czj-officer", evidence, "remove", "\"5\"", "作废").statusCode(200).body("removed.reason", equalTo("作废"));
        assertThat(officer()
                        .operation("RemoveEvidence", Map.of("input", change(evidence, 6, "再")))
                        .getList("data.removeEvidence.userErrors.code"))
                .containsExactly("evidence.removed");
        var other = attachedOverRest("其他.xlsx", Documents.xlsx());
        var removed = payload("czj-officer", "RemoveEvidence", change(other, 0, "传错了"));
        assertThat(removed.getList("userErrors")).isEmpty();
        assertThat(removed.getString("evidence.publicity")).isEqualTo("REMOVED");
        assertThat(removed.getString("evidence.removed.reason")).isEqualTo("传错了");
    }

    @Test
    void a_link_is_read_on_demand_and_its_trouble_shown_to_the_office() {
        // other tests have been to other times
        pool.query("update link_host set free_at = '-infinity'")
                .execute()
                .await()
                .indefinitely();
        site.shows("/a", "<title>公开栏</title><p>发布日期：2022-05-31");
        var link = done(
                "AddEvidenceLink", Map.of("dutyId", duty, "url", site.url("/a").toString()));
        var id = link.getString("evidence.id");
        assertThat(link.getString("evidence.link.state")).isEqualTo("PENDING");

        var live = officer().operation("CheckLink", Map.of("evidenceId", id)).getMap("data.checkLink.evidence.link");
        assertThat(live).containsEntry("state", "LIVE").containsEntry("publishedOn", "2022-05-31");
        Api.as("office")
                .get("/api/v1/evidence/{id}/page-text", id)
                .statusCode(200)
                .body(containsString("发布日期"));
        site.shows("/a", "<p>别的");
        act("czj-officer", id, "check", null, "").statusCode(200).body("link.changed", equalTo(true));
        assertThat(troubles().getList("data.linkTroubles.edges.node.id")).containsExactly(id);
        assertThat(officer()
                        .operation("AcceptLinkChange", Map.of("input", change(id, 0, "仍可作佐证")))
                        .getBoolean("data.acceptLinkChange.evidence.link.changed"))
                .isFalse();
        site.loses("/a");
        act("office", id, "check", null, "").statusCode(200).body("link.state", equalTo("DEAD"));
        Api.as("office")
                .get("/api/v1/evidence/link-troubles?first=10&plan={plan}", plan)
                .body("items.id", contains(id))
                .body("items.link.status", contains(404));
        Api.as("office").get("/api/v1/evidence/{id}/checks", id).body("status", contains(200, 200, 404));
    }

    @Test
    void a_file_that_stands_on_two_duties_is_shown_with_the_other_duty() {
        var same = Documents.pdf("same");
        var first = attachedOverRest("a.pdf", same);
        var firstDuty = duty;
        a_duty_of_the_finance_bureau();
        var second = attachedOverRest("b.pdf", same);

        Api.as("office").get("/api/v1/evidence/{id}/duplicates", second).body("dutyId", contains(firstDuty));
        assertThat(Api.as("office")
                        .operation("DuplicateEvidence", Map.of("first", 10, "planId", plan))
                        .getList("data.duplicateEvidence.edges.node.duplicates.dutyId"))
                .containsExactly(List.of(firstDuty));
        Api.as("office")
                .get("/api/v1/evidence/duplicates?first=100")
                .body("items.id", hasItem(first))
                .body("items.kind", everyItem(equalTo("FILE")));
        officer().get(EVIDENCE, duty).body("id", contains(second));
    }

    @Test
    void what_is_wrong_with_a_request_is_said_overRest_as_over_graphql() {
        officer()
                .rest()
                .body(Map.of("name", "a.pdf", "size", 99_000_000))
                .post("/api/v1/uploads")
                .then()
                .statusCode(413)
                .body("code", equalTo("upload.tooLarge"));
        assertThat(officer()
                        .operation("StartUpload", Map.of("input", Map.of("name", "a.pdf", "size", 99_000_000)))
                        .getList("data.startUpload.userErrors.code"))
                .containsExactly("upload.tooLarge");
        officer()
                .rest()
                .body(Map.of("url", "ftp://a.cn/"))
                .post(EVIDENCE, duty)
                .then()
                .statusCode(422)
                .body("code", equalTo("evidence.linkScheme"));
        officer()
                .rest()
                .body(Map.of("title", "x"))
                .post(EVIDENCE, duty)
                .then()
                .statusCode(422)
                .body("code", equalTo("request.malformed"));
        officer()
                .rest()
                .contentType(OCTETS)
                .body(new byte[5])
                .put(UPLOAD, Ids.next())
                .then()
                .statusCode(422)
                .body("code", equalTo("upload.noOffset"));
        var id = whole("czj-officer", "a.png", Pictures.png());
        act("office", attachOverRest(id), "withhold", null, "x").statusCode(428);
    }

    private String attachedOverRest(String name, byte[] content) {
        return attachOverRest(whole("czj-officer", name, content));
    }

    private String attachOverRest(String upload) {
        return officer()
                .rest()
                .body(Map.of("uploadId", upload))
                .post(EVIDENCE, duty)
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .extract()
                .path("id");
    }

    private static String whole(String user, String name, byte[] content) {
        var id = Api.as(user)
                .rest()
                .header("Idempotency-Key", "k-" + Ids.next())
                .body(Map.of("name", name, "size", content.length))
                .post("/api/v1/uploads")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        Api.as(user)
                .rest()
                .contentType(OCTETS)
                .body(content)
                .put(UPLOAD + "?offset=0", id)
                .then()
                .statusCode(200);
        Api.as(user)
                .rest()
                .post(UPLOAD + "/complete", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("READY"));
        return id;
    }

    private ValidatableResponse put(String upload, long offset, byte[] octets) {
        return officer()
                .rest()
                .contentType(OCTETS)
                .body(octets)
                .put(UPLOAD + "?offset=" + offset, upload)
                .then();
    }

    private static ValidatableResponse act(String user, String evidence, String act, String ifMatch, String reason) {
        var request = Api.as(user).rest().body(Map.of("reason", reason));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.post("/api/v1/evidence/{id}/" + act, evidence).then();
    }

    private JsonPath troubles() {
        return Api.as("office").operation("LinkTroubles", Map.of("first", 10, "planId", plan));
    }

    private static Map<String, Object> change(String evidence, int version, String reason) {
        return Map.of("evidenceId", evidence, "expectedVersion", version, "reason", reason);
    }

    private static JsonPath done(String operation, Map<String, ?> input) {
        return payload("czj-officer", operation, input);
    }

    private static JsonPath asOffice(String operation, Map<String, ?> input) {
        return payload("office", operation, input);
    }

    private static JsonPath payload(String user, String operation, Map<String, ?> input) {
        var field = Character.toLowerCase(operation.charAt(0)) + operation.substring(1);
        var answer = Api.as(user).operation(operation, Map.of("input", input));
        assertThat(answer.<Object>get("errors")).isNull();
        return answer.setRootPath("data." + field);
    }

    private static Api officer() {
        return Api.as("czj-officer");
    }

    /** A picture with 20 MB of something else behind its end: it comes back whole. */
    private static byte[] large() {
        return Arrays.copyOf(Pictures.png(), 20_000_000);
    }
}
