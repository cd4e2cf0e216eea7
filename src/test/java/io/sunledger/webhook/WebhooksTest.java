package io.sunledger.webhook;

import static io.sunledger.testing.Await.answer;
import static io.sunledger.testing.Town.task;
import static io.sunledger.testing.Town.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.sunledger.duty.Duties;
import io.sunledger.duty.DutyView;
import io.sunledger.duty.FindDuties;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.ActorRole;
import io.sunledger.kernel.DutyState;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.kernel.Role;
import io.sunledger.messaging.Inbox;
import io.sunledger.messaging.MessageView;
import io.sunledger.plan.PlanDetails;
import io.sunledger.progress.HandReport;
import io.sunledger.progress.Handing;
import io.sunledger.progress.ReportContent;
import io.sunledger.progress.Reports;
import io.sunledger.progress.SaveReport;
import io.sunledger.testing.AtOnce;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.TestClock;
import io.sunledger.testing.Town;
import io.sunledger.testing.Towns;
import io.sunledger.webhook.WebhookCommands.ChangeWebhook;
import io.sunledger.webhook.WebhookCommands.CreateWebhook;
import io.sunledger.webhook.WebhookCommands.PingWebhook;
import io.sunledger.webhook.WebhookCommands.RemoveWebhook;
import io.sunledger.webhook.WebhookCommands.ReplayEvents;
import io.sunledger.webhook.WebhookCommands.RotateSecret;
import io.sunledger.webhook.WebhookCommands.Wish;
import io.sunledger.webhook.domain.WebhookDeliveryState;
import io.sunledger.webhook.domain.WebhookState;
import io.sunledger.webhook.domain.WebhookStop;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Receivers that listen on this machine, and the reference library of Standard Webhooks to verify what they get. */
@ServiceTest
@SuppressWarnings("NullAway.Init")
class WebhooksTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDateTime WEDNESDAY = LocalDateTime.of(2022, 11, 16, 12, 0);

    @Inject
    Webhooks webhooks;

    @Inject
    WebhookDeliveries deliveries;

    @Inject
    WebhookFeed feed;

    @Inject
    WebhookPost post;

    @Inject
    WebhookOutbox outbox;

    @Inject
    Towns towns;

    @Inject
    Duties duties;

    @Inject
    Reports reports;

    @Inject
    Handing handing;

    @Inject
    PlanDetails details;

    @Inject
    Inbox inbox;

    @Inject
    TestClock clock;

    private final Receiver receiver = new Receiver();
    private Town town;
    private Actor program;

    @BeforeEach
    void a_town_with_a_program() {
        town = towns.anew();
        town.department("czj");
        town.department("jyj");
        program = town.actor(null, ActorRole.THIRD_PARTY);
    }

    @AfterEach
    void nobody_is_told_any_more() {
        clock.run();
        var admin = town.actor(null, ActorRole.ADMINISTRATOR);
        answer(() -> webhooks.list(admin))
                .forEach(one -> answer(() -> webhooks.remove(new RemoveWebhook(one.id(), one.version()), admin)));
        receiver.close();
    }

    @Test
    void what_happened_is_told_once_though_several_nodes_follow_and_send_and_verifies() {
        var hook = hook(program);
        var plan = plan();
        var report = submitted(plan, "czj");

        AtOnce.outcomes(4, i -> follow());
        AtOnce.outcomes(4, i -> answer(post::round));
        told();

        assertThat(receiver.types()).containsExactlyInAnyOrder("plan.issued", "report.submitted");
        assertThat(receiver.received()).allMatch(got -> got.verifiesWith(hook.secret()));
        var got = received("report.submitted");
        var event = got.event();
        assertThat(got.header("Content-Type")).isEqualTo("application/cloudevents+json; charset=utf-8");
        assertThat(event.getString("specversion")).isEqualTo("1.0");
        assertThat(event.getString("id")).isEqualTo(got.header("webhook-id"));
        assertThat(event.getString("source")).isEqualTo("urn:sunledger:" + town.code());
        assertThat(event.getString("subject")).isEqualTo("/api/v1/reports/" + report);
        assertThat(Instant.parse(event.getString("time"))).isCloseTo(Instant.now(), within(Duration.ofMinutes(5)));
        var duty = duty(plan, "czj");
        assertThat(event.getJsonObject("data").getMap())
                .containsOnlyKeys("planId", "taskId", "dutyId", "unitId", "reportId", "state")
                .containsEntry("dutyId", duty.id().toString())
                .containsEntry("planId", plan.toString())
                .containsEntry("unitId", duty.unitId().toString())
                .containsEntry("reportId", report.toString())
                .containsEntry("state", "SUBMITTED");
        assertThat(received("plan.issued").event().getJsonObject("data").getMap())
                .isEqualTo(Map.of("planId", plan.toString()));
    }

    @Test
    void what_is_rolled_back_or_happened_before_is_told_to_nobody() {
        var plan = plan();
        var command = save(plan, "czj");
        var officer = town.officer("czj");
        hook(program);

        assertThatThrownBy(() -> answer(() -> Panache.withTransaction(() -> reports.save(command, officer)
                        .chain(report -> handing.submit(new HandReport(report, 1, null, null), officer))
                        .map(handed -> {
                            throw new IllegalStateException("rolled back");
                        }))))
                .hasMessageContaining("rolled back");
        submitted(plan, "jyj");
        told();

        assertThat(receiver.types()).containsExactly("report.submitted");
        assertThat(receiver.received().get(0).body())
                .contains(duty(plan, "jyj").id().toString());
    }

    @Test
    void a_subscription_hears_of_the_types_the_plan_and_the_unit_that_it_names() {
        var plan = plan();
        var other = plan();
        var unit = duty(plan, "czj").unitId();
        var hook = hook(program, new Wish(receiver.url(), "", List.of(EventType.REPORT_SUBMITTED), plan, unit));

        submitted(plan, "czj");
        submitted(plan, "jyj");
        submitted(other, "czj");
        told();
        assertThat(receiver.types()).containsExactly("report.submitted");
        assertThat(receiver.received().get(0).body()).contains(plan.toString()).contains(unit.toString());

        var wish = new Wish(receiver.url(), "", List.of(EventType.PLAN_ISSUED), null, null);
        answer(() -> webhooks.change(new ChangeWebhook(hook.webhook(), 0, wish), program));
        receiver.forget();
        plan();
        told();
        assertThat(receiver.types()).containsExactly("plan.issued");
    }

    @Test
    void a_failing_receiver_is_tried_for_three_days_under_one_id_and_then_by_hand() {
        clock.stopAt(WEDNESDAY);
        var hook = hook(program);
        var delivery = ping(hook);
        receiver.answers(exchange -> Receiver.send(exchange, 500, "坏".repeat(2_000)));

        var began = clock.instant();
        for (var i = 0; i < 20 && state(hook, delivery) == WebhookDeliveryState.WAITING; i++) {
            moveTo(view(hook, delivery).nextAttemptAt());
            answer(post::round);
            answer(post::round);
        }

        assertThat(state(hook, delivery)).isEqualTo(WebhookDeliveryState.DEAD);
        assertThat(receiver.received()).hasSize(10);
        assertThat(Duration.between(began, clock.instant())).isBetween(Duration.ofHours(66), Duration.ofHours(84));
        assertThat(headers("webhook-id")).hasSize(1);
        assertThat(headers("webhook-timestamp")).hasSize(10);
        assertThat(view(hook, delivery).attempts()).hasSize(10).allSatisfy(attempt -> {
            assertThat(attempt.status()).isEqualTo(500);
            assertThat(attempt.answer()).hasSize(1_000);
        });
        assertThat(webhook(hook).failingSince()).isEqualTo(began);

        receiver.answers(200);
        answer(() -> deliveries.replay(hook.webhook(), delivery, program));
        answer(post::round);
        assertThat(state(hook, delivery)).isEqualTo(WebhookDeliveryState.DELIVERED);
        assertThat(headers("webhook-id")).hasSize(1);
        assertThat(view(hook, delivery).attempts()).hasSize(11);
        assertThat(webhook(hook).failingSince()).isNull();
    }

    @Test
    void a_receiver_that_asks_for_a_pause_gets_it() {
        clock.stopAt(WEDNESDAY);
        var hook = hook(program);
        var delivery = ping(hook);
        receiver.answers(exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "7200");
            exchange.sendResponseHeaders(503, -1);
        });

        answer(post::round);

        assertThat(view(hook, delivery).nextAttemptAt())
                .isEqualTo(clock.instant().plus(Duration.ofHours(2)));
    }

    @Test
    void one_that_is_gone_ends_its_subscription_and_hears_what_it_missed_when_it_is_back() {
        clock.stopAt(WEDNESDAY);
        var hook = hook(program);
        receiver.answers(410);
        var pinged = ping(hook);
        answer(post::round);

        assertThat(webhook(hook).state()).isEqualTo(WebhookState.STOPPED);
        assertThat(webhook(hook).stopReason()).isEqualTo(WebhookStop.GONE);
        assertThat(state(hook, pinged)).isEqualTo(WebhookDeliveryState.DEAD);
        assertThat(answer(() -> inbox.list(false, PageRequest.first(5), town.office()))
                        .items())
                .extracting(MessageView::subject)
                .anyMatch(subject -> subject.contains("事件推送已停用"));
        assertRefused(() -> ping(hook), "webhook.stopped");

        plan();
        receiver.answers(200);
        receiver.forget();
        told();
        assertThat(receiver.received()).isEmpty();

        answer(() -> webhooks.resume(hook.webhook(), program));
        var replay = new ReplayEvents(hook.webhook(), clock.instant(), null);
        assertThat(answer(() -> deliveries.replay(replay, program))).isOne();
        answer(post::round);
        assertThat(receiver.types()).containsExactly("plan.issued");
        var first = headers("webhook-id");

        assertThat(answer(() -> deliveries.replay(replay, program))).isOne();
        answer(post::round);
        assertThat(receiver.received()).hasSize(2);
        assertThat(headers("webhook-id")).isEqualTo(first);
    }

    @Test
    void one_that_only_fails_for_five_days_is_stopped() {
        clock.stopAt(WEDNESDAY);
        var hook = hook(program);
        receiver.answers(500);
        ping(hook);
        answer(post::round);

        clock.stopAt(WEDNESDAY.plusDays(4));
        answer(post::round);
        assertThat(webhook(hook).state()).isEqualTo(WebhookState.ACTIVE);
        clock.stopAt(WEDNESDAY.plusDays(5));
        ping(hook);
        answer(post::round);

        assertThat(webhook(hook).state()).isEqualTo(WebhookState.STOPPED);
        assertThat(webhook(hook).stopReason()).isEqualTo(WebhookStop.FAILING);
        receiver.forget();
        answer(post::round);
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void a_receiver_that_hangs_holds_up_nobody_and_takes_no_more_than_its_share() {
        var end = new CountDownLatch(1);
        try (var quick = new Receiver()) {
            receiver.answers(exchange -> {
                try {
                    end.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            var slow = hook(program);
            var other = hook(program, new Wish(quick.url(), "", List.of(), null, null));
            for (var i = 0; i < 15; i++) {
                ping(slow);
            }
            ping(other);

            var round = CompletableFuture.runAsync(() -> answer(post::round));
            await().until(() ->
                    quick.received().size() == 1 && receiver.received().size() == 10);
            ping(other);
            var next = CompletableFuture.runAsync(() -> answer(post::round));
            await().until(() -> quick.received().size() == 2);
            assertThat(receiver.received()).hasSize(10);

            end.countDown();
            receiver.answers(204);
            CompletableFuture.allOf(round, next).join();
        }
    }

    @Test
    void several_nodes_send_each_delivery_once() {
        var hook = hook(program);
        for (var i = 0; i < 30; i++) {
            ping(hook);
        }

        AtOnce.outcomes(4, i -> answer(post::round));

        assertThat(receiver.received()).hasSize(30);
        assertThat(headers("webhook-id")).hasSize(30);
    }

    @Test
    void nothing_is_sent_that_its_owner_may_not_read() {
        var administrator = town.actor(null, ActorRole.ADMINISTRATOR);
        hook(administrator);
        submitted(plan(), "czj");
        told();
        assertThat(receiver.types()).containsExactly("plan.issued");
        assertRefused(
                () -> hook(administrator, new Wish(receiver.url(), "", List.of(EventType.REPORT_ACCEPTED), null, null)),
                "webhook.type");

        receiver.forget();
        var hook = hook(program);
        submitted(plan(), "czj");
        follow();
        var demoted = new Actor(
                program.issuer(), program.subject(), "程序", town.code(), null, Set.of(ActorRole.ADMINISTRATOR));
        var wish = new Wish(receiver.url(), "", List.of(), null, null);
        answer(() -> webhooks.change(new ChangeWebhook(hook.webhook(), 0, wish), demoted));
        answer(post::round);
        assertThat(receiver.types()).containsOnly("plan.issued");
        assertThat(answer(() -> deliveries.list(hook.webhook(), null, PageRequest.first(10), program))
                        .items())
                .filteredOn(one -> one.type() == EventType.REPORT_SUBMITTED)
                .singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo(WebhookDeliveryState.WITHHELD));
    }

    @Test
    void one_government_hears_nothing_of_another_and_one_program_sees_nothing_of_another() {
        var elsewhere = towns.anew();
        var stranger = elsewhere.actor(null, ActorRole.THIRD_PARTY);
        var hook = hook(program);
        var neighbour = new Actor("test", "neighbour", "另一程序", town.code(), null, Set.of(ActorRole.THIRD_PARTY));
        elsewhere.department("czj");
        elsewhere.plan(List.of(), task("公开预算", null, unit(Role.LEAD, elsewhere.department("czj"))));
        told();

        assertThat(receiver.received()).isEmpty();
        for (var other : List.of(stranger, neighbour)) {
            assertThat(answer(() -> webhooks.list(other))).isEmpty();
            assertRefused(() -> answer(() -> webhooks.get(hook.webhook(), other)), "webhook.notFound");
            assertRefused(
                    () -> answer(() -> deliveries.list(hook.webhook(), null, PageRequest.first(1), other)),
                    "webhook.notFound");
            assertRefused(
                    () -> answer(() -> webhooks.rotate(new RotateSecret(hook.webhook(), null), other)),
                    "webhook.notFound");
            assertRefused(
                    () -> answer(() -> deliveries.ping(new PingWebhook(hook.webhook(), null), other)),
                    "webhook.notFound");
        }
        assertThat(answer(() -> webhooks.list(town.office()))).hasSize(1);
        for (var role : List.of(ActorRole.OFFICER, ActorRole.APPROVER, ActorRole.LEADER, ActorRole.AUDITOR)) {
            assertRefused(() -> answer(() -> webhooks.list(town.actor("czj", role))), "access.forbidden");
        }
    }

    @Test
    void an_exchanged_secret_signs_beside_the_new_one_for_a_day() {
        clock.stopAt(LocalDateTime.now(ZONE));
        var hook = hook(program);
        var rotated = answer(() -> webhooks.rotate(new RotateSecret(hook.webhook(), "k1"), program));
        assertThat(answer(() -> webhooks.rotate(new RotateSecret(hook.webhook(), "k1"), program)))
                .isEqualTo(rotated);
        ping(hook);
        answer(post::round);

        var both = receiver.received().get(0);
        assertThat(both.header("webhook-signature").split(" ")).hasSize(2);
        assertThat(both.verifiesWith(hook.secret())).isTrue();
        assertThat(both.verifiesWith(rotated.secret())).isTrue();

        clock.stopAt(LocalDateTime.now(ZONE).plusDays(1).plusMinutes(1));
        receiver.forget();
        ping(hook);
        answer(post::round);
        assertThat(receiver.received().get(0).header("webhook-signature").split(" "))
                .hasSize(1);
        assertThat(receiver.received().get(0).verifiesWith(hook.secret())).isFalse();
    }

    @Test
    void a_secret_stands_nowhere_in_the_clear() {
        var hook = hook(program);
        answer(() -> webhooks.rotate(new RotateSecret(hook.webhook(), "k2"), program));

        assertThat(count("select count(*) from webhook where secret like '%whsec%' or secret like :secret", hook))
                .isZero();
        assertThat(count("select count(*) from idempotency where answer like '%whsec%' or answer like :secret", hook))
                .isZero();
        assertThat(count(
                        "select count(*) from event_change where thing = 'webhook' and (after ->> 'secret' is not null"
                                + " or after ->> 'earlier_secret' is not null or cast(after as text) like :secret)",
                        hook))
                .isZero();
    }

    @Test
    void an_address_that_is_not_public_is_refused_at_once_and_so_is_one_webhook_too_many() {
        for (var url : List.of("https://10.0.0.1/", "https://[::1]/", "https://169.254.169.254/", "http://1.1.1.1/")) {
            assertRefused(() -> hook(program, new Wish(url, "", List.of(), null, null)), "webhook.urlForbidden");
        }
        for (var i = 0; i < 20; i++) {
            hook(program);
        }
        assertRefused(() -> hook(program), "webhook.tooMany");
    }

    @Test
    void what_was_sent_is_forgotten_after_a_month() {
        clock.stopAt(WEDNESDAY);
        var hook = hook(program);
        ping(hook);
        answer(post::round);

        clock.stopAt(WEDNESDAY.plusDays(29));
        answer(outbox::prune);
        assertThat(log(hook)).hasSize(1);
        clock.stopAt(WEDNESDAY.plusDays(31));
        answer(outbox::prune);
        assertThat(log(hook)).isEmpty();
        assertThat(count(
                        "select count(*) from webhook_event where type = 'PING' and payload like :secret",
                        new NewSecret(hook.webhook(), hook.webhook().toString())))
                .isZero();
    }

    private NewSecret hook(Actor owner) {
        return hook(owner, new Wish(receiver.url(), "数据平台", List.of(), null, null));
    }

    private NewSecret hook(Actor owner, Wish wish) {
        return answer(() -> webhooks.create(new CreateWebhook(wish, null), owner));
    }

    private UUID plan() {
        return town.plan(
                List.of(),
                task("公开预算", null, unit(Role.LEAD, town.department("czj"))),
                task("公开名录", null, unit(Role.LEAD, town.department("jyj"))));
    }

    private UUID submitted(UUID plan, String unit) {
        var officer = town.officer(unit);
        var command = save(plan, unit);
        var report = answer(() -> reports.save(command, officer));
        answer(() -> handing.submit(new HandReport(report, 1, null, null), officer));
        return report;
    }

    private SaveReport save(UUID plan, String unit) {
        var period =
                answer(() -> details.reportingPeriodsOf(List.of(plan))).get(0).id();
        var content = new ReportContent(DutyState.UNDER_WAY, "已公开", "", "", "", List.of(), List.of());
        return new SaveReport(duty(plan, unit).id(), period, 0, content, null);
    }

    private DutyView duty(UUID plan, String unit) {
        return answer(() -> duties.mine(FindDuties.ofPlan(plan), PageRequest.first(10), town.officer(unit)))
                .items()
                .get(0);
    }

    private void follow() {
        while (answer(feed::follow) > 0) {
            // until the log is read to its end
        }
    }

    private void told() {
        follow();
        answer(post::round);
    }

    private UUID ping(NewSecret hook) {
        return answer(() -> deliveries.ping(new PingWebhook(hook.webhook(), null), program));
    }

    private void moveTo(Instant moment) {
        clock.stopAt(LocalDateTime.ofInstant(moment, ZONE));
    }

    private WebhookView webhook(NewSecret hook) {
        return answer(() -> webhooks.get(hook.webhook(), program));
    }

    private WebhookDeliveryView view(NewSecret hook, UUID delivery) {
        return answer(() -> deliveries.get(hook.webhook(), delivery, program));
    }

    private WebhookDeliveryState state(NewSecret hook, UUID delivery) {
        return view(hook, delivery).state();
    }

    private List<WebhookDeliveryView> log(NewSecret hook) {
        return answer(() -> deliveries.list(hook.webhook(), null, PageRequest.first(10), program))
                .items();
    }

    private Set<String> headers(String name) {
        return receiver.received().stream().map(got -> got.header(name)).collect(Collectors.toSet());
    }

    private Receiver.Received received(String type) {
        return receiver.received().stream()
                .filter(got -> got.event().getString("type").equals("io.sunledger." + type + ".v1"))
                .findFirst()
                .orElseThrow();
    }

    private long count(String sql, NewSecret hook) {
        var secret = '%' + hook.secret().replace("whsec_", "") + '%';
        return answer(() -> Panache.withTransaction(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(sql, Long.class)
                        .setParameter("secret", secret)
                        .getSingleResult())));
    }

    private static void assertRefused(Runnable act, String code) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
