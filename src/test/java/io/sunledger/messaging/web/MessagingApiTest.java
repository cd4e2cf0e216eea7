package io.sunledger.messaging.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.sunledger.kernel.Ids;
import io.sunledger.messaging.Messages;
import io.sunledger.messaging.Recipient;
import io.sunledger.messaging.SendMessage;
import io.sunledger.testing.Api;
import io.sunledger.testing.Await;
import io.sunledger.testing.Backends;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.Town;
import io.sunledger.testing.Towns;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
@SuppressWarnings("NullAway.Init")
class MessagingApiTest {
    @Inject
    Towns towns;

    @Inject
    Messages messages;

    private Town town;
    private UUID finance;

    @BeforeEach
    void the_finance_bureau() {
        town = towns.of("chengchuan");
        finance = town.department("czj");
    }

    @Test
    void a_message_is_read_over_both_protocols_and_marked_as_read() {
        var subject = "消息" + Ids.next();
        var words = new SendMessage.Words(subject, "正文", null);
        Await.answer(() -> Panache.withTransaction(
                () -> messages.send(SendMessage.reminder(town.code(), Recipient.officers(finance), words))));
        var officer = Api.as("czj-officer");

        var inbox = officer.operation("MyMessages", Map.of("first", 5, "unread", true));
        assertThat(inbox.getString("data.myMessages.edges[0].node.subject")).isEqualTo(subject);
        var id = inbox.getString("data.myMessages.edges[0].node.id");
        var unread = inbox.getInt("data.unreadMessages");
        officer.get("/api/v1/messages/mine?first=5&unread=true").body("items[0].id", equalTo(id));
        officer.get("/api/v1/messages/mine/unread").body("unread", equalTo(unread));

        var refused = Api.as("jyj-officer").operation("MarkMessagesRead", input(Map.of("messageIds", List.of(id))));
        assertThat(refused.getList("data.markMessagesRead.userErrors.code")).containsExactly("message.notFound");
        var marked = officer.operation("MarkMessagesRead", input(Map.of("messageIds", List.of(id))));
        assertThat(marked.getInt("data.markMessagesRead.unread")).isEqualTo(unread - 1);
        officer.rest()
                .body(Map.of("messageIds", List.of(id)))
                .post("/api/v1/messages/mine/read")
                .then()
                .statusCode(200)
                .body("unread", equalTo(unread - 1));
        officer.get("/api/v1/messages/mine?first=5").body("items[0].readAt", notNullValue());
    }

    @Test
    void the_office_keeps_contacts_and_nobody_reads_a_robots_secret() {
        var office = Api.as("office");
        var url = "http://localhost:" + Backends.robotsPort() + "/robot?key=very-secret-key";
        var robot = Map.of("kind", "DINGTALK", "url", url, "secret", "SEC-very-secret");
        var added = office.operation(
                        "AddContact", input(Map.of("unitId", finance, "role", "HEAD", "name", "赵局长", "robot", robot)))
                .getMap("data.addContact.contact");
        assertThat(added).containsEntry("robot", "DINGTALK").containsEntry("role", "HEAD");
        var id = added.get("id").toString();

        var listed = office.operation("Contacts", Map.of("unitId", finance)).prettify();
        assertThat(listed).contains(id).doesNotContain("very-secret");
        assertThat(office.get("/api/v1/contacts?unitId={unit}", finance)
                        .extract()
                        .asString())
                .contains(id)
                .doesNotContain("very-secret");
        Api.as("czj-officer").get("/api/v1/contacts").statusCode(403);

        var input = Map.of("contactId", id, "expectedVersion", 0, "name", "钱局长", "email", "qian@czj.example");
        assertThat(office.operation("ChangeContact", input(input)).getMap("data.changeContact.contact"))
                .containsEntry("email", "qian@czj.example")
                .containsEntry("robot", null);
        assertThat(office.operation("ChangeContact", input(input)).getList("data.changeContact.userErrors.code"))
                .containsExactly("version.stale");
        office.rest()
                .header("If-Match", "\"0\"")
                .delete("/api/v1/contacts/{id}", id)
                .then()
                .statusCode(412);
        var removed = office.operation("RemoveContact", input(Map.of("contactId", id, "expectedVersion", 1)));
        assertThat(removed.getString("data.removeContact.contactId")).isEqualTo(id);
        office.get("/api/v1/contacts?unitId={unit}", finance).body("id", not(hasItem(id)));
    }

    @Test
    void contacts_are_kept_over_rest_with_the_same_codes() {
        var office = Api.as("office");
        office.rest()
                .body(Map.of("unitId", finance, "role", "APPROVER", "name", "孙科长", "email", "不是邮箱"))
                .post("/api/v1/contacts")
                .then()
                .statusCode(422)
                .body("code", equalTo("contact.email"));
        var body = Map.of("unitId", finance, "role", "APPROVER", "name", "孙科长", "email", "sun@czj.example");
        var key = Ids.next().toString();
        var id = office.rest()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/contacts")
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .extract()
                .path("id");
        office.rest()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/contacts")
                .then()
                .body("id", equalTo(id));
        office.rest()
                .header("If-Match", "\"0\"")
                .body(Map.of("name", "孙科长", "email", "sun.new@czj.example"))
                .put("/api/v1/contacts/{id}", id)
                .then()
                .statusCode(200)
                .body("email", equalTo("sun.new@czj.example"));
        office.rest()
                .header("If-Match", "\"1\"")
                .delete("/api/v1/contacts/{id}", id)
                .then()
                .statusCode(204);
        office.get("/api/v1/contacts/{id}", id).statusCode(404);
    }

    @Test
    void letters_are_for_the_office() {
        var office = Api.as("office");
        assertThat(office.operation("Letters", Map.of("first", 5, "state", "DEAD"))
                        .getMap("data"))
                .containsKeys("letters", "messageBudgetUse");
        office.get("/api/v1/letters?first=5&state=SENT").statusCode(200);
        office.get("/api/v1/letters/over-budget").statusCode(200);
        var none = Ids.next().toString();
        assertThat(office.operation("RetryLetter", input(Map.of("letterId", none)))
                        .getList("data.retryLetter.userErrors.code"))
                .containsExactly("letter.notFound");
        office.rest().post("/api/v1/letters/{id}/retry", none).then().statusCode(404);
        Api.as("leader").get("/api/v1/letters?first=5").statusCode(403);
    }

    @Test
    void the_office_has_a_letter_that_was_given_up_tried_again() {
        var letter = Ids.next();
        Await.answer(() -> Panache.withTransaction(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into letter (id, government, version, channel, address, name, subject, text,
                                    state, attempts, due_at, created_at)
                                values (:id, 'chengchuan', 0, 'EMAIL', 'a@a.invalid', '王五', '单', '正文',
                                    'DEAD', 8, '2022-11-30Z', '2022-11-30Z')""")
                        .setParameter("id", letter)
                        .executeUpdate())));

        var revived = Api.as("office").operation("RetryLetter", input(Map.of("letterId", letter.toString())));

        assertThat(revived.getList("data.retryLetter.userErrors")).isEmpty();
        assertThat(revived.getString("data.retryLetter.letter.id")).isEqualTo(letter.toString());
        assertThat(revived.getString("data.retryLetter.letter.state")).isEqualTo("WAITING");
        assertThat(revived.getInt("data.retryLetter.letter.attempts")).isZero();
    }

    private static Map<String, Object> input(Map<String, ?> input) {
        return Map.of("input", input);
    }
}
