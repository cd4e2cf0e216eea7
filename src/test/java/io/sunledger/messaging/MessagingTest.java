package io.sunledger.messaging;

import static io.sunledger.testing.Await.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.ActorRole;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.PageRequest;
import io.sunledger.messaging.ContactCommands.AddContact;
import io.sunledger.messaging.ContactCommands.ChangeContact;
import io.sunledger.messaging.channel.Outcome;
import io.sunledger.messaging.domain.Addressed;
import io.sunledger.messaging.domain.ChannelKind;
import io.sunledger.messaging.domain.Contact;
import io.sunledger.messaging.domain.ContactRole;
import io.sunledger.messaging.domain.LetterState;
import io.sunledger.messaging.domain.RobotKind;
import io.sunledger.messaging.store.MessageStore.Waiting;
import io.sunledger.testing.AtOnce;
import io.sunledger.testing.Backends;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.TestClock;
import io.sunledger.testing.Town;
import io.sunledger.testing.Towns;
import io.sunledger.unit.AppointLiaison;
import io.sunledger.unit.Liaisons;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mail server that speaks SMTP over a socket, and a stand-in for robots that answers as their documents say. */
@ServiceTest
@SuppressWarnings("NullAway.Init")
class MessagingTest {
    /** A Wednesday with working days before and after it. */
    private static final LocalDate WEDNESDAY = LocalDate.of(2022, 11, 16);

    private static final Map<String, String> ANSWERS = new ConcurrentHashMap<>();
    private static final List<Called> CALLED = new CopyOnWriteArrayList<>();

    private static GreenMail mail;
    private static HttpServer robots;

    @Inject
    Messages messages;

    @Inject
    Contacts contacts;

    @Inject
    Liaisons liaisons;

    @Inject
    Letters letters;

    @Inject
    Inbox inbox;

    @Inject
    Post post;

    @Inject
    Outbox outbox;

    @Inject
    Towns towns;

    @Inject
    TestClock clock;

    private Town town;
    private UUID finance;

    private record Called(String uri, JsonObject body) {}

    @BeforeAll
    static void servers() throws IOException {
        mail = startMail();
        robots = HttpServer.create(new InetSocketAddress("localhost", Backends.robotsPort()), 0);
        robots.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            CALLED.add(new Called(exchange.getRequestURI().toString(), new JsonObject(body)));
            var said = ANSWERS.getOrDefault(exchange.getRequestURI().getPath(), "{\"errcode\":0,\"errmsg\":\"ok\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, said.length);
            exchange.getResponseBody().write(said);
            exchange.close();
        });
        robots.start();
    }

    private static GreenMail startMail() {
        var server = new GreenMail(new ServerSetup(Backends.smtpPort(), "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    @AfterAll
    static void no_servers() {
        mail.stop();
        robots.stop(0);
    }

    @BeforeEach
    void a_town_on_a_working_day() {
        clock.stopOn(WEDNESDAY);
        town = towns.anew();
        finance = town.department("czj");
    }

    @AfterEach
    void time_goes_on() {
        clock.run();
    }

    @Test
    void an_e_mail_reaches_contact_and_liaison_officer_with_headers_that_machines_understand() throws Exception {
        var contact = email(ContactRole.OFFICER);
        var liaison = address();
        answer(() -> liaisons.appoint(new AppointLiaison(finance, "李四", null, liaison, null, null), town.office()));

        send(SendMessage.promptSheet(town.code(), Recipient.officers(finance), words("督办单（蓝单）", "请尽快办理")));
        deliver();

        assertThat(received(liaison)).hasSize(1);
        var got = received(contact).get(0);
        assertThat(got.getSubject()).isEqualTo("督办单（蓝单）");
        assertThat(got.getContent().toString()).contains("请尽快办理").contains("编号相同的是同一封");
        assertThat(got.getFrom()[0]).hasToString("sunledger@localhost");
        assertThat(got.getAllRecipients()).hasSize(1);
        assertThat(got.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        var letter = letters(LetterState.SENT).stream()
                .filter(one -> contact.equals(one.email()))
                .findFirst()
                .orElseThrow();
        assertThat(got.getHeader("Message-ID")).containsExactly("<" + letter.id() + "@sunledger>");
        assertThat(letter.attempts()).isOne();
    }

    @Test
    void what_can_wait_goes_out_in_one_digest_the_next_morning() throws Exception {
        var officer = email(ContactRole.OFFICER);
        for (var i = 1; i <= 3; i++) {
            send(SendMessage.reminder(town.code(), Recipient.officers(finance), words("提醒" + i, "第" + i + "件")));
        }

        deliver();
        assertThat(received(officer)).isEmpty();
        assertThat(answer(() -> inbox.unread(town.officer("czj")))).isEqualTo(3);

        clock.stopOn(WEDNESDAY.plusDays(1));
        deliver();
        assertThat(received(officer)).hasSize(1);
        assertThat(received(officer).get(0).getSubject()).isEqualTo("【阳光台账】今日消息汇总（3 条）");
        assertThat(received(officer).get(0).getContent().toString())
                .contains("1. 提醒1", "第1件", "2. 提醒2", "第2件", "3. 提醒3", "第3件");
        deliver();
        assertThat(received(officer)).hasSize(1);
    }

    @Test
    void nothing_goes_out_on_a_day_off_however_grave() {
        var head = email(ContactRole.HEAD);
        clock.stopOn(WEDNESDAY.plusDays(3));
        send(SendMessage.promptSheet(town.code(), Recipient.head(finance), words("督办单（红单）", "请督促")));

        deliver();
        clock.stopOn(WEDNESDAY.plusDays(4));
        deliver();
        assertThat(received(head)).isEmpty();
        clock.stopOn(WEDNESDAY.plusDays(5));
        deliver();
        assertThat(received(head)).hasSize(1);
    }

    @Test
    void nothing_goes_out_between_eight_in_the_evening_and_eight_in_the_morning_however_grave() {
        var head = email(ContactRole.HEAD);

        clock.stopAt(WEDNESDAY.atTime(19, 59));
        send(SendMessage.promptSheet(town.code(), Recipient.head(finance), words("督办单（红单）", "请督促")));
        deliver();
        assertThat(received(head)).hasSize(1);
        clock.stopAt(WEDNESDAY.atTime(20, 0));
        send(SendMessage.promptSheet(town.code(), Recipient.head(finance), words("督办单（红单）", "又一件")));
        deliver();
        clock.stopAt(WEDNESDAY.plusDays(1).atTime(7, 59));
        deliver();
        assertThat(received(head)).hasSize(1);
        clock.stopAt(WEDNESDAY.plusDays(1).atTime(8, 0));
        deliver();
        assertThat(received(head)).hasSize(2);
    }

    /** 8 October 2022, a Saturday, was worked on for the National Day's holiday, which ended on the 7th, a Friday. */
    @Test
    void holidays_are_days_off_and_a_saturday_that_is_worked_on_is_none() {
        var head = email(ContactRole.HEAD);
        clock.stopOn(LocalDate.of(2022, 10, 7));
        send(SendMessage.promptSheet(town.code(), Recipient.head(finance), words("督办单（红单）", "请督促")));

        deliver();
        assertThat(received(head)).isEmpty();
        clock.stopOn(LocalDate.of(2022, 10, 8));
        deliver();
        assertThat(received(head)).hasSize(1);
    }

    @Test
    void over_the_months_budget_only_what_is_grave_goes_out_and_the_office_sees_who_is_over() {
        var officer = email(ContactRole.OFFICER);
        for (var i = 0; i < 12; i++) {
            send(SendMessage.promptSheet(town.code(), Recipient.officers(finance), words("单" + i, "正文")));
            deliver();
        }
        assertThat(received(officer)).hasSize(12);

        send(SendMessage.reminder(town.code(), Recipient.officers(finance), words("提醒", "正文")));
        send(SendMessage.promptSheet(town.code(), Recipient.officers(finance), words("又一单", "正文")));
        clock.stopOn(WEDNESDAY.plusDays(1));
        deliver();

        assertThat(received(officer)).hasSize(13);
        assertThat(answer(() -> inbox.unread(town.officer("czj")))).isEqualTo(14);
        assertThat(answer(() -> letters.overBudget(town.office())))
                .singleElement()
                .satisfies(over -> {
                    assertThat(over.letters()).isEqualTo(13);
                    assertThat(over.withheld()).isOne();
                });
        send(SendMessage.reminder(town.code(), Recipient.officers(finance), words("下月提醒", "正文")));
        clock.stopOn(LocalDate.of(2022, 12, 1));
        deliver();
        assertThat(received(officer)).hasSize(14);
    }

    @Test
    void while_the_mail_server_is_down_letters_wait_longer_and_longer_then_a_person_has_them_tried_again() {
        var officer = email(ContactRole.OFFICER);
        send(SendMessage.promptSheet(town.code(), Recipient.officers(finance), words("单", "正文")));
        mail.stop();
        try {
            deliver();
            var waiting = letters(LetterState.WAITING).get(0);
            assertThat(waiting.attempts()).isOne();
            assertThat(waiting.dueAt()).isAfter(clock.instant());
            assertThat(waiting.lastError()).isNotBlank();
            deliver();
            assertThat(letters(LetterState.WAITING).get(0).attempts()).isOne();
            // seven working days and a weekend on which nothing is tried
            for (var day = 1; day < 10; day++) {
                clock.stopOn(WEDNESDAY.plusDays(day));
                deliver();
            }
        } finally {
            mail = startMail();
        }
        var dead = letters(LetterState.DEAD).get(0);
        assertThat(dead.attempts()).isEqualTo(8);
        deliver();
        assertThat(received(officer)).isEmpty();

        var stranger = towns.anew().office();
        assertThatThrownBy(() -> answer(() -> letters.retry(dead.id(), town.officer("czj"))))
                .hasMessageContaining("access.forbidden");
        assertThatThrownBy(() -> answer(() -> letters.retry(dead.id(), stranger)))
                .hasMessageContaining("letter.notFound");
        answer(() -> letters.retry(dead.id(), town.office()));
        deliver();
        assertThat(received(officer)).hasSize(1);
        assertThatThrownBy(() -> answer(() -> letters.retry(dead.id(), town.office())))
                .hasMessageContaining("letter.notDead");
    }

    @Test
    void what_was_not_sent_goes_to_the_corrected_address_unless_somebody_else_has_the_old_one() {
        var wrong = email(ContactRole.OFFICER);
        var shared = email(ContactRole.APPROVER);
        add(ContactRole.HEAD, shared, null);
        send(SendMessage.promptSheet(town.code(), Recipient.officers(finance), words("单", "正文")));
        send(SendMessage.promptSheet(town.code(), Recipient.approvers(finance), words("审", "正文")));
        mail.stop();
        try {
            deliver();
        } finally {
            mail = startMail();
        }
        send(SendMessage.promptSheet(town.code(), Recipient.officers(finance), words("后来的单", "正文")));

        var right = address();
        correct(wrong, right);
        correct(shared, address());
        clock.stopOn(WEDNESDAY.plusDays(1));
        deliver();

        assertThat(received(wrong)).isEmpty();
        assertThat(received(right)).hasSize(2);
        assertThat(received(shared)).hasSize(1);
    }

    private void correct(String from, String to) {
        var contact = answer(() -> contacts.list(finance, town.office())).stream()
                .filter(one -> from.equals(one.email()))
                .findFirst()
                .orElseThrow();
        answer(() -> contacts.change(
                new ChangeContact(contact.id(), contact.version(), new Contact.Reach("王五", to, null, null)),
                town.office()));
    }

    @Test
    void what_failed_is_not_tried_again_before_the_quiet_hours_are_over() {
        var head = email(ContactRole.HEAD);
        clock.stopOn(WEDNESDAY.plusDays(2));
        send(SendMessage.promptSheet(town.code(), Recipient.head(finance), words("督办单（红单）", "请督促")));
        mail.stop();
        try {
            deliver();
        } finally {
            mail = startMail();
        }

        clock.stopOn(WEDNESDAY.plusDays(3));
        deliver();
        assertThat(received(head)).isEmpty();
        assertThat(letters(LetterState.WAITING))
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.attempts()).isOne());
        clock.stopOn(WEDNESDAY.plusDays(5));
        deliver();
        assertThat(received(head)).hasSize(1);
    }

    @Test
    void of_many_nodes_at_once_each_letter_is_sent_by_one() {
        var addresses =
                IntStream.range(0, 25).mapToObj(i -> email(ContactRole.OFFICER)).toList();
        send(SendMessage.promptSheet(town.code(), Recipient.officers(finance), words("单", "正文")));

        AtOnce.outcomes(5, node -> deliver());
        deliver();

        assertThat(addresses)
                .allSatisfy(address -> assertThat(received(address)).hasSize(1));
        assertThat(letters(LetterState.SENT)).hasSize(25).allMatch(letter -> letter.attempts() == 1);
    }

    @Test
    void a_letter_that_a_node_took_and_died_with_is_sent_by_another_when_the_claim_ends() {
        var officer = email(ContactRole.OFFICER);
        send(SendMessage.promptSheet(town.code(), Recipient.officers(finance), words("单", "正文")));
        answer(() -> outbox.gather(new Waiting(town.code(), new Addressed(ChannelKind.EMAIL, officer, "王五"))));
        var died = answer(() -> outbox.claim()).stream()
                .filter(taken -> taken.parcel().to().address().equals(officer))
                .findFirst()
                .orElseThrow();

        deliver();
        assertThat(received(officer)).isEmpty();

        clock.stopOn(WEDNESDAY.plusDays(1));
        deliver();
        assertThat(received(officer)).hasSize(1);
        answer(() -> outbox.settle(died.claim(), Outcome.tryLater("said too late")));
        assertThat(letters(LetterState.SENT)).singleElement().satisfies(letter -> {
            assertThat(letter.id()).isEqualTo(died.parcel().id());
            assertThat(letter.attempts()).isEqualTo(2);
            assertThat(letter.lastError()).isNull();
        });
    }

    @Test
    void a_robot_of_wecom_is_called_with_text_and_waits_a_minute_where_it_was_called_too_often() {
        var path = robot(RobotKind.WECOM, null);
        send(SendMessage.promptSheet(town.code(), Recipient.officers(finance), words("督办单", "请尽快办理")));
        ANSWERS.put(path, "{\"errcode\":45009,\"errmsg\":\"api freq out of limit\"}");

        deliver();
        var waiting = letters(LetterState.WAITING).get(0);
        assertThat(waiting.lastError()).isEqualTo("45009 api freq out of limit");
        assertThat(waiting.dueAt()).isAfterOrEqualTo(clock.instant().plusSeconds(60));
        ANSWERS.remove(path);
        clock.stopOn(WEDNESDAY.plusDays(1));
        deliver();

        var called = called(path);
        assertThat(called).hasSize(2);
        assertThat(called.get(1).body().getString("msgtype")).isEqualTo("text");
        assertThat(called.get(1).body().getJsonObject("text").getString("content"))
                .startsWith("督办单\n请尽快办理\n编号 " + waiting.id());
        assertThat(letters(LetterState.SENT)).hasSize(1);
    }

    @Test
    void a_robot_of_dingtalk_is_signed_and_what_it_refuses_is_not_tried_again() {
        var path = robot(RobotKind.DINGTALK, "SECtest");
        send(SendMessage.promptSheet(town.code(), Recipient.officers(finance), words("督办单", "请尽快办理")));
        ANSWERS.put(path, "{\"errcode\":310000,\"errmsg\":\"sign not match\"}");

        deliver();

        assertThat(called(path).get(0).uri())
                .contains("&timestamp=" + clock.instant().toEpochMilli() + "&sign=")
                .doesNotContain("SECtest");
        var dead = letters(LetterState.DEAD).get(0);
        assertThat(dead.lastError()).isEqualTo("310000 sign not match");
        assertThat(dead.email()).isNull();
    }

    @Test
    void what_is_no_answer_of_a_robot_is_tried_again() {
        var path = robot(RobotKind.WECOM, null);
        send(SendMessage.promptSheet(town.code(), Recipient.officers(finance), words("督办单", "正文")));
        ANSWERS.put(path, "<html>busy</html>");

        deliver();

        assertThat(letters(LetterState.WAITING).get(0).lastError()).isEqualTo("no JSON that a robot answers");
    }

    @Test
    void a_robots_answer_without_a_code_is_told_as_such() {
        var path = robot(RobotKind.DINGTALK, null);
        send(SendMessage.promptSheet(town.code(), Recipient.officers(finance), words("督办单", "正文")));
        ANSWERS.put(path, "{\"ok\":true}");

        deliver();

        assertThat(letters(LetterState.WAITING).get(0).lastError()).isEqualTo("no errcode in the robot's answer");
    }

    @Test
    void only_the_robots_that_the_configuration_names_are_called() {
        for (var url : List.of(
                "http://169.254.169.254/latest/meta-data",
                "http://localhost:1/robot",
                "http://localhost:" + Backends.robotsPort() + "@127.0.0.1/robot",
                "file:///etc/passwd",
                "no url")) {
            assertThatThrownBy(() -> add(ContactRole.HEAD, null, new Contact.Robot(RobotKind.WECOM, url, null)))
                    .as(url)
                    .hasMessageContaining("contact.robot");
        }
    }

    @Test
    void an_inbox_is_of_the_role_and_what_is_read_is_read_for_the_account() {
        send(SendMessage.reminder(town.code(), Recipient.officers(finance), words("给联络员", "正文")));
        send(SendMessage.notice(town.code(), new Recipient.Office(), words("给公开办", "正文")));
        send(SendMessage.promptSheet(town.code(), Recipient.head(finance), words("给负责人", "正文")));
        var officer = town.officer("czj");
        var colleague = new Actor("test", "colleague", "同事", town.code(), "czj", Set.of(ActorRole.OFFICER));

        var mine =
                answer(() -> inbox.list(true, PageRequest.first(10), officer)).items();
        assertThat(mine).extracting(MessageView::subject).containsExactly("给联络员");
        assertThat(answer(() -> inbox.list(true, PageRequest.first(10), town.office()))
                        .items())
                .extracting(MessageView::subject)
                .containsExactly("给公开办");
        assertThat(answer(() -> inbox.unread(town.actor("czj", ActorRole.APPROVER))))
                .isZero();
        var stranger = towns.anew().office();
        assertThat(answer(() -> inbox.unread(stranger))).isZero();

        var id = mine.get(0).id();
        answer(() -> inbox.seen(List.of(id), officer).chain(seen -> inbox.markRead(seen, officer)));
        answer(() -> inbox.seen(List.of(id), officer).chain(seen -> inbox.markRead(seen, officer)));
        assertThat(answer(() -> inbox.unread(officer))).isZero();
        assertThat(answer(() -> inbox.unread(colleague))).isOne();
        assertThatThrownBy(() -> answer(() -> inbox.seen(List.of(id), town.office())))
                .hasMessageContaining("message.notFound");
    }

    @Test
    void a_head_reads_with_the_account_that_the_contact_names() {
        var head = town.actor("czj", ActorRole.LEADER);
        answer(() -> contacts.add(
                new AddContact(
                        new Contact.Post(finance, ContactRole.HEAD),
                        new Contact.Reach("局长", null, null, head.subject()),
                        null),
                town.office()));

        send(SendMessage.promptSheet(town.code(), Recipient.head(finance), words("给负责人", "正文")));

        assertThat(answer(() -> inbox.unread(head))).isOne();
    }

    private SendMessage.Words words(String subject, String text) {
        return new SendMessage.Words(subject, text, null);
    }

    private void send(SendMessage command) {
        answer(() -> Panache.withTransaction(() -> messages.send(command)));
    }

    private void deliver() {
        answer(() -> post.deliver());
    }

    private String email(ContactRole role) {
        var address = address();
        add(role, address, null);
        return address;
    }

    private static String address() {
        return Ids.next() + "@czj.example";
    }

    /** Answers the path at which the stand-in is called. */
    private String robot(RobotKind kind, @Nullable String secret) {
        var path = "/" + Ids.next();
        var url = "http://localhost:" + Backends.robotsPort() + path + "?key=k";
        add(ContactRole.OFFICER, null, new Contact.Robot(kind, url, secret));
        return path;
    }

    private void add(ContactRole role, @Nullable String email, Contact.@Nullable Robot robot) {
        answer(() -> contacts.add(
                new AddContact(new Contact.Post(finance, role), new Contact.Reach("王五", email, robot, null), null),
                town.office()));
    }

    private List<LetterView> letters(LetterState state) {
        return answer(() -> letters.list(state, PageRequest.first(100), town.office()))
                .items();
    }

    private static List<MimeMessage> received(String address) {
        return List.of(mail.getReceivedMessagesForDomain(address));
    }

    private static List<Called> called(String path) {
        return CALLED.stream().filter(call -> call.uri().startsWith(path)).toList();
    }
}
