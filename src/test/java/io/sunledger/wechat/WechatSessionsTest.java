package io.sunledger.wechat;

import static io.sunledger.testing.Await.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.sunledger.duty.Duties;
import io.sunledger.duty.DutyView;
import io.sunledger.duty.FindDuties;
import io.sunledger.history.EventView;
import io.sunledger.history.Events;
import io.sunledger.history.FindEvents;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.ActorRole;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.kernel.Role;
import io.sunledger.kernel.UnitKind;
import io.sunledger.testing.AtOnce;
import io.sunledger.testing.EventStream;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.TestClock;
import io.sunledger.testing.Town;
import io.sunledger.testing.Towns;
import io.sunledger.undertaking.AnswerHandOver;
import io.sunledger.undertaking.HandOvers;
import io.sunledger.undertaking.Receipts;
import io.sunledger.undertaking.ReceiveDuties;
import io.sunledger.undertaking.StartHandOver;
import io.sunledger.unit.CorrectUnit;
import io.sunledger.unit.Units;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of phones, their tokens and their bindings over time. */
@ServiceTest
@SuppressWarnings("NullAway.Init")
class WechatSessionsTest {
    private static WechatStandIn wechat;

    @Inject
    WechatSignIn phones;

    @Inject
    WechatBindings bindings;

    @Inject
    Events events;

    @Inject
    Units units;

    @Inject
    Duties duties;

    @Inject
    Receipts receipts;

    @Inject
    HandOvers handOvers;

    @Inject
    Towns towns;

    @Inject
    TestClock clock;

    private LocalDateTime now;
    private Town town;
    private Actor li;
    private String person;

    @BeforeAll
    static void the_stand_in() {
        wechat = WechatStandIn.start();
    }

    @AfterAll
    static void it_stops() {
        wechat.close();
    }

    @BeforeEach
    void an_officer_with_a_phone() {
        now = LocalDateTime.now(clock).withNano(0);
        clock.stopAt(now);
        town = towns.anew();
        li = new Actor("test", "li-" + Ids.next(), "李四", town.code(), "czj", Set.of(ActorRole.OFFICER));
        person = "open-id-" + Ids.next();
    }

    @AfterEach
    void time_goes_on() {
        clock.run();
    }

    @Test
    void a_refresh_token_works_once_and_the_next_one_follows() {
        var first = bindAndSignIn();
        var second = refresh(first.refreshToken());
        var third = refresh(second.refreshToken());

        assertThat(Set.of(first.refreshToken(), second.refreshToken(), third.refreshToken()))
                .hasSize(3);
        assertThat(third.expiresIn()).isEqualTo(Duration.ofMinutes(15).toSeconds());
        assertThat(List.of(status(first), status(second), status(third))).containsOnly(200);
        later(Duration.ofMinutes(16));
        assertThat(status(third)).isEqualTo(401);
        assertThat(status(refresh(third.refreshToken()))).isEqualTo(200);
    }

    @Test
    void a_phone_whose_answer_was_lost_asks_again_and_gets_the_same() {
        var first = bindAndSignIn();

        var lost = refresh(first.refreshToken());
        later(Duration.ofSeconds(119));
        var again = refresh(first.refreshToken());

        assertThat(again.accessToken()).isEqualTo(lost.accessToken());
        assertThat(again.refreshToken()).isEqualTo(lost.refreshToken());
        assertThat(again.expiresIn()).isEqualTo(lost.expiresIn() - 119);
        assertThat(status(refresh(again.refreshToken()))).isEqualTo(200);
    }

    @Test
    void of_many_refreshes_at_once_all_get_the_same() {
        var first = bindAndSignIn();

        var tokens = AtOnce.answers(5, i -> refresh(first.refreshToken()));

        assertThat(new HashSet<>(tokens)).hasSize(1);
        assertThat(status(tokens.get(0))).isEqualTo(200);
    }

    @Test
    void who_shows_a_token_whose_successor_was_used_ends_the_whole_family() {
        var phone = bindAndSignIn();
        var other = signIn();
        var second = refresh(phone.refreshToken());
        var third = refresh(second.refreshToken());
        assertThat(status(third)).isEqualTo(200);

        refused(() -> refresh(phone.refreshToken()), "wechat.signInAgain");

        refused(() -> refresh(third.refreshToken()), "wechat.signInAgain");
        assertThat(acts()).containsExactly("wechat.revoked", "wechat.bound");
        assertThat(status(third)).isEqualTo(401);
        assertThat(status(other)).as("another phone of the person").isEqualTo(200);
    }

    @Test
    void after_two_minutes_an_unused_answer_is_not_given_again() {
        var first = bindAndSignIn();
        var second = refresh(first.refreshToken());

        later(Duration.ofMinutes(2));

        refused(() -> refresh(first.refreshToken()), "wechat.signInAgain");
        refused(() -> refresh(second.refreshToken()), "wechat.signInAgain");
    }

    @Test
    void a_phone_that_signs_out_has_no_tokens_and_others_keep_theirs() {
        var phone = bindAndSignIn();
        var other = signIn();
        var next = refresh(phone.refreshToken());
        assertThat(List.of(status(phone), status(next), status(other))).containsOnly(200);

        answer(() -> phones.signOut(next.refreshToken()));
        answer(() -> phones.signOut(next.refreshToken()));

        refused(() -> refresh(next.refreshToken()), "wechat.signInAgain");
        assertThat(List.of(status(phone), status(next), status(other))).containsExactly(401, 401, 200);
        assertThat(acts()).containsExactly("wechat.signedOut", "wechat.bound");
    }

    @Test
    void what_a_phone_listens_to_ends_when_it_signs_out_and_what_all_do_when_the_binding_is_released() {
        town.department("czj");
        var first = listening(bindAndSignIn());
        var second = listening(signIn());
        answer(() -> phones.signOut(first.tokens().refreshToken()));
        await().until(first.stream()::hasEnded);
        // when a later round has ended another one, the first round has ended all that it meant to
        var later = listening(signIn());
        answer(() -> phones.signOut(later.tokens().refreshToken()));
        await().until(later.stream()::hasEnded);
        assertThat(second.stream().hasEnded()).isFalse();

        var third = listening(signIn());
        var binding = answer(() -> bindings.own(li)).id();
        answer(() -> bindings.release(binding, null, li));
        await().until(() -> second.stream().hasEnded() && third.stream().hasEnded());
    }

    private record Listening(SignIn.Tokens tokens, EventStream stream) {}

    private static Listening listening(SignIn.Tokens tokens) {
        var stream = EventStream.open(tokens.accessToken(), "/api/v1/live?topics=inbox", null);
        assertThat(stream.answer().statusCode()).isEqualTo(200);
        return new Listening(tokens, stream);
    }

    @Test
    void a_person_has_five_phones_and_the_one_that_rested_longest_makes_room() {
        var first = bindAndSignIn();
        var others = new ArrayList<SignIn.Tokens>();
        for (var i = 0; i < 4; i++) {
            later(Duration.ofMinutes(1));
            others.add(signIn());
        }
        var used = refresh(first.refreshToken());
        later(Duration.ofMinutes(1));
        var sixth = signIn();

        assertThat(List.of(status(used), status(sixth))).containsOnly(200);
        assertThat(others.stream().map(WechatSessionsTest::status)).containsExactly(401, 200, 200, 200);
    }

    @Test
    void what_the_provider_said_is_believed_for_ninety_days() {
        var phone = bindAndSignIn();
        var id = answer(() -> bindings.own(li)).id();
        for (var day = 29; day < 90; day += 29) {
            later(Duration.ofDays(29));
            phone = refresh(phone.refreshToken());
        }
        var last = phone.refreshToken();

        later(Duration.ofDays(4));
        refused(() -> refresh(last), "wechat.signInAgain");
        var asked = (SignIn.ToBind) answer(() -> phones.signIn(wechat.codeOf(person)));
        assertThat(asked.code()).isEqualTo("wechat.confirmAgain");

        var moved = new Actor(li.issuer(), li.subject(), "李四", town.code(), "jyj", Set.of(ActorRole.APPROVER));
        assertThat(answer(() -> bindings.bind(new BindWechat(asked.ticket(), null), moved)))
                .isEqualTo(id);
        var me = RestAssured.given()
                .auth()
                .oauth2(signIn().accessToken())
                .get("/api/v1/me")
                .jsonPath();
        assertThat(me.getString("unit")).isEqualTo("jyj");
        assertThat(me.getList("roles")).containsExactly("APPROVER");
        assertThat(acts()).containsExactly("wechat.confirmed", "wechat.bound");
    }

    @Test
    void whose_unit_is_no_more_has_to_log_in_again() {
        var finance = town.department("czj");
        var phone = bindAndSignIn();
        var unit = answer(() -> units.find(finance, town.office()));
        var tomorrow = LocalDate.now(clock).plusDays(1);
        answer(() -> units.correct(
                new CorrectUnit(finance, unit.version(), unit.name(), UnitKind.DEPARTMENT, null, null, tomorrow),
                town.office()));
        var today = refresh(phone.refreshToken());

        later(Duration.ofDays(1));

        refused(() -> refresh(today.refreshToken()), "wechat.confirmAgain");
        assertThat(answer(() -> phones.signIn(wechat.codeOf(person))))
                .isInstanceOfSatisfying(
                        SignIn.ToBind.class, asked -> assertThat(asked.code()).isEqualTo("wechat.confirmAgain"));
    }

    @Test
    void an_officer_that_has_handed_over_its_last_duty_is_released() {
        var finance = town.department("czj");
        town.plan(
                List.of(),
                Town.task("公开预算", null, Town.unit(Role.LEAD, finance)),
                Town.task("公开规划", null, Town.unit(Role.LEAD, finance)));
        var owed = answer(() -> duties.list(FindDuties.ALL, PageRequest.first(10), li)).items().stream()
                .map(DutyView::id)
                .toList();
        answer(() -> receipts.receive(new ReceiveDuties(owed, null), li));
        var phone = bindAndSignIn();

        handOver(owed.get(0));
        assertThat(answer(() -> bindings.own(li))).isNotNull();
        handOver(owed.get(1));

        assertThat(answer(() -> bindings.own(li))).isNull();
        refused(() -> refresh(phone.refreshToken()), "wechat.signInAgain");
        later(Duration.ofSeconds(10));
        assertThat(status(phone)).isEqualTo(401);
        assertThat(released().reason()).isEqualTo("所负责的事项已全部移交，自动解除绑定");
    }

    @Test
    void a_ticket_works_once_for_ten_minutes_and_the_last_one_alone() {
        var first = ticket();
        var second = ticket();
        refused(() -> bind(first), "wechat.ticket");
        refused(() -> bind(first.substring(0, first.length() - 1) + "x"), "wechat.ticket");
        later(Duration.ofMinutes(10));
        refused(() -> bind(second), "wechat.ticket");

        var third = ticket();
        bind(third);

        refused(() -> bind(third), "wechat.ticket");
        assertThat(acts()).containsExactly("wechat.bound");
    }

    @Test
    void an_open_id_has_one_account_and_an_account_one_open_id() {
        bindAndSignIn();
        var wang = new Actor("test", "wang-" + Ids.next(), "王五", town.code(), "czj", Set.of(ActorRole.OFFICER));
        var other = (SignIn.ToBind) answer(() -> phones.signIn(wechat.codeOf("other-" + person)));

        refused(() -> answer(() -> bindings.bind(new BindWechat(other.ticket(), null), li)), "wechat.accountBound");
        later(Duration.ofDays(90));
        var again = ticket();
        refused(() -> answer(() -> bindings.bind(new BindWechat(again, null), wang)), "wechat.openIdBound");

        var id = answer(() -> bindings.own(li)).id();
        refused(() -> answer(() -> bindings.release(id, null, wang)), "wechatBinding.notFound");
        answer(() -> bindings.release(id, null, li));
        answer(() -> bindings.bind(new BindWechat(again, null), wang));
        assertThat(answer(() -> bindings.own(wang))).isNotNull();
    }

    @Test
    void of_two_accounts_that_bind_at_once_neither_gets_two_phones() {
        var tickets = List.of("a", "b", "c").stream()
                .map(phone -> (SignIn.ToBind) answer(() -> phones.signIn(wechat.codeOf(phone + person))))
                .toList();

        var outcomes = AtOnce.outcomes(
                3, i -> answer(() -> bindings.bind(new BindWechat(tickets.get(i).ticket(), null), li)));

        assertThat(outcomes).containsExactlyInAnyOrder("done", "wechat.accountBound", "wechat.accountBound");
    }

    private void handOver(UUID duty) {
        var successor = new Actor("test", "successor", "赵六", town.code(), "czj", Set.of(ActorRole.OFFICER));
        var command = new StartHandOver("test", "successor", "赵六", List.of(duty), "调离", null);
        var id = answer(() -> handOvers.start(command, li));
        var item = answer(() -> handOvers.itemsOf(List.of(id))).get(0).id();
        answer(() -> handOvers.confirm(new AnswerHandOver(item, null, null), successor));
    }

    private SignIn.Tokens bindAndSignIn() {
        bind(ticket());
        return signIn();
    }

    private String ticket() {
        return ((SignIn.ToBind) answer(() -> phones.signIn(wechat.codeOf(person)))).ticket();
    }

    private void bind(String ticket) {
        answer(() -> bindings.bind(new BindWechat(ticket, null), li));
    }

    private SignIn.Tokens signIn() {
        return (SignIn.Tokens) answer(() -> phones.signIn(wechat.codeOf(person)));
    }

    private SignIn.Tokens refresh(String token) {
        return answer(() -> phones.refresh(token));
    }

    private static int status(SignIn.Tokens tokens) {
        return RestAssured.given()
                .auth()
                .oauth2(tokens.accessToken())
                .get("/api/v1/me")
                .statusCode();
    }

    private void later(Duration pause) {
        now = now.plus(pause);
        clock.stopAt(now);
    }

    private List<String> acts() {
        return answer(() -> events.list(FindEvents.ALL, PageRequest.first(20), town.office())).items().stream()
                .map(EventView::act)
                .filter(act -> act.startsWith("wechat."))
                .toList();
    }

    private EventView released() {
        return answer(() -> events.list(FindEvents.ALL, PageRequest.first(20), town.office())).items().stream()
                .filter(event -> event.act().equals("wechat.released"))
                .findFirst()
                .orElseThrow();
    }

    private static void refused(ThrowingCallable act, String code) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
