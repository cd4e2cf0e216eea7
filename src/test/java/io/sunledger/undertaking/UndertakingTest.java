package io.sunledger.undertaking;

import static io.sunledger.testing.Await.answer;
import static io.sunledger.testing.Town.task;
import static io.sunledger.testing.Town.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.sunledger.duty.Duties;
import io.sunledger.duty.DutyView;
import io.sunledger.duty.FindDuties;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.ActorRole;
import io.sunledger.kernel.DutyState;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.kernel.Role;
import io.sunledger.testing.AtOnce;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.Town;
import io.sunledger.testing.Towns;
import io.sunledger.undertaking.ReceivedDuties.Outcome;
import io.sunledger.undertaking.ReceivedDuties.Result;
import io.sunledger.undertaking.domain.HandOverAnswer;
import io.sunledger.undertaking.domain.HandOverState;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
@SuppressWarnings("NullAway.Init")
class UndertakingTest {
    @Inject
    Receipts receipts;

    @Inject
    Measures measures;

    @Inject
    HandOvers handOvers;

    @Inject
    Duties duties;

    @Inject
    Towns towns;

    private Town town;
    private UUID plan;
    private List<UUID> owed;
    private UUID ofAnother;
    private Actor li;
    private Actor wang;
    private Actor approver;

    @BeforeEach
    void a_bureau_with_three_duties() {
        town = towns.anew();
        var finance = town.department("czj");
        var education = town.department("jyj");
        plan = town.plan(
                List.of(),
                task("公开预算", Town.MIDYEAR, unit(Role.LEAD, finance)),
                task("公开规划", null, unit(Role.LEAD, finance)),
                task("公开名录", null, unit(Role.LEAD, finance)),
                task("公开招生", null, unit(Role.LEAD, education)));
        owed = ids(town.officer("czj"));
        ofAnother = ids(town.officer("jyj")).get(0);
        li = person("li", "czj", ActorRole.OFFICER);
        wang = person("wang", "czj", ActorRole.OFFICER);
        approver = person("chen", "czj", ActorRole.APPROVER);
    }

    @Test
    void a_second_receipt_tells_the_first() {
        var first = receive(li, owed.get(0), owed.get(1));
        var second = receive(wang, owed.get(0), owed.get(2), ofAnother, owed.get(0));

        assertThat(first).extracting(Outcome::result).containsOnly(Result.RECEIVED);
        assertThat(second)
                .extracting(Outcome::duty, Outcome::result, Outcome::by, Outcome::code)
                .containsExactlyInAnyOrder(
                        tuple(owed.get(0), Result.ALREADY, "li", null),
                        tuple(owed.get(2), Result.RECEIVED, "wang", null),
                        tuple(ofAnother, Result.REFUSED, null, "duty.notFound"));
        assertThat(officer(owed.get(0))).isEqualTo("li");
        assertThat(officer(ofAnother)).isNull();
    }

    @Test
    void of_many_receipts_at_once_one_is_kept() {
        var outcomes = AtOnce.answers(6, i -> {
            var actor = person("officer-" + i, "czj", ActorRole.OFFICER);
            return receive(actor, owed.get(0), owed.get(1), owed.get(2)).stream()
                    .map(outcome -> outcome.result() + " " + outcome.by())
                    .toList()
                    .toString();
        });

        var kept = List.of(officer(owed.get(0)), officer(owed.get(1)), officer(owed.get(2)));
        assertThat(outcomes)
                .allSatisfy(outcome -> kept.forEach(name -> assertThat(outcome).contains(String.valueOf(name))));
        assertThat(outcomes.stream()
                        .mapToInt(outcome -> outcome.split("RECEIVED", -1).length - 1)
                        .sum())
                .isEqualTo(3);
    }

    @Test
    void duties_are_received_by_the_officers_of_their_unit() {
        for (var role : ActorRole.values()) {
            if (role != ActorRole.OFFICER) {
                assertRefused(() -> receive(town.actor("czj", role), owed.get(0)), "access.forbidden");
            }
        }
        assertRefused(() -> receive(li), "receipt.size");
        assertThat(toReceive(li)).containsExactlyInAnyOrderElementsOf(owed);
        assertThat(toReceive(town.office())).hasSize(4);

        receive(li, owed.get(0));

        assertThat(toReceive(li)).hasSize(2).doesNotContain(owed.get(0));
        assertThat(toReceive(town.officer("jyj"))).containsExactly(ofAnother);
        assertThat(toReceive(towns.anew().office())).isEmpty();
    }

    @Test
    void a_duty_is_divided_into_measures() {
        var first = add(li, "梳理目录");
        var second = add(wang, "网站公开");
        var third = add(li, "培训");

        answer(() -> measures.finish(new EndMeasure(first, 0, null), wang));
        answer(() -> measures.drop(new EndMeasure(third, 0, "并入梳理"), li));
        answer(() -> measures.change(
                new ChangeMeasure(second, 0, "网站和公报公开", "全部公开", Town.MIDYEAR, "信息科", "王某", DutyState.UNDER_WAY, 1),
                li));

        var now = answer(() -> measures.of(owed.get(0), town.office()));
        assertThat(now)
                .extracting(MeasureView::text, MeasureView::state, MeasureView::position, MeasureView::version)
                .containsExactly(
                        tuple("梳理目录", DutyState.DONE, 1, 1),
                        tuple("网站和公报公开", DutyState.UNDER_WAY, 1, 1),
                        tuple("培训", DutyState.NOT_STARTED, 3, 1));
        assertThat(now.get(0).finishedAt()).isNotNull();
        assertThat(now.get(2).droppedAt()).isNotNull();
        assertRefused(() -> answer(() -> measures.finish(new EndMeasure(second, 0, null), li)), "version.stale");
        assertRefused(() -> answer(() -> measures.finish(new EndMeasure(third, 1, null), li)), "measure.dropped");
        assertRefused(
                () -> answer(() -> measures.change(
                        new ChangeMeasure(second, 1, "公开", "", Town.MIDYEAR.plusDays(1), "", "", null, null), li)),
                "measure.breaches");
    }

    @Test
    void measures_are_for_the_officers_of_the_unit() {
        var measure = add(li, "梳理目录");
        var end = new EndMeasure(measure, 0, null);
        var neighbour = towns.anew();

        assertRefused(() -> add(town.officer("jyj"), "代办"), "duty.notFound");
        assertRefused(() -> answer(() -> measures.finish(end, town.officer("jyj"))), "measure.notFound");
        assertRefused(() -> answer(() -> measures.finish(end, neighbour.officer("czj"))), "measure.notFound");
        for (var actor : List.of(town.office(), approver, town.actor("czj", ActorRole.AUDITOR))) {
            assertRefused(() -> add(actor, "代办"), "access.forbidden");
            assertRefused(() -> answer(() -> measures.drop(end, actor)), "access.forbidden");
        }
        assertThat(answer(() -> measures.find(measure, town.officer("jyj")))).isNull();
        assertThat(answer(() -> measures.find(measure, approver))).isNotNull();
    }

    @Test
    void a_hand_over_is_answered_item_by_item_and_then_on_record() {
        receive(li, owed.get(0), owed.get(1));
        var handOver = start(li, wang, owed.get(0), owed.get(1));
        var first = item(handOver, owed.get(0));
        var second = item(handOver, owed.get(1));

        answer(() -> handOvers.confirm(new AnswerHandOver(first, null, null), wang));
        assertThat(get(handOver).state()).isEqualTo(HandOverState.OPEN);
        assertThat(List.of(String.valueOf(officer(owed.get(0))), String.valueOf(officer(owed.get(1)))))
                .containsExactly("wang", "li");
        assertRefused(
                () -> answer(() -> handOvers.decline(new AnswerHandOver(second, " ", null), wang)), "handOver.reason");
        answer(() -> handOvers.decline(new AnswerHandOver(second, "材料不全", null), wang));

        assertThat(get(handOver).state()).isEqualTo(HandOverState.COMPLETE);
        assertThat(get(handOver).endedAt()).isNotNull();
        assertThat(officer(owed.get(1))).isEqualTo("li");
        var filed = new FindHandOvers(HandOverState.COMPLETE, null, owed.get(0));
        assertThat(answer(() -> handOvers.list(filed, PageRequest.first(10), town.office()))
                        .items())
                .extracting(HandOverView::fromName, HandOverView::toName)
                .containsExactly(tuple("li", "wang"));
        assertThat(answer(() -> handOvers.itemsOf(List.of(handOver))))
                .extracting(HandOverItemView::state, HandOverItemView::reason, HandOverItemView::answeredBy)
                .containsExactlyInAnyOrder(
                        tuple(HandOverAnswer.CONFIRMED, null, "wang"), tuple(HandOverAnswer.DECLINED, "材料不全", "wang"));
        assertRefused(
                () -> answer(() -> handOvers.confirm(new AnswerHandOver(second, null, null), wang)), "handOver.ended");
    }

    @Test
    void only_the_successor_answers_and_only_once() {
        receive(li, owed.get(0), owed.get(1));
        var handOver = start(li, wang, owed.get(0), owed.get(1));
        var answer = new AnswerHandOver(item(handOver, owed.get(0)), "理由", null);
        var namesake = new Actor("elsewhere", "wang", "wang", town.code(), "czj", Set.of(ActorRole.OFFICER));
        var moved = person("wang", "jyj", ActorRole.OFFICER);

        for (var other : List.of(li, namesake)) {
            assertRefused(() -> answer(() -> handOvers.confirm(answer, other)), "handOver.notSuccessor");
            assertRefused(() -> answer(() -> handOvers.decline(answer, other)), "handOver.notSuccessor");
        }
        for (var other : List.of(moved, towns.anew().officer("czj"))) {
            assertRefused(() -> answer(() -> handOvers.confirm(answer, other)), "handOver.itemNotFound");
            assertRefused(() -> answer(() -> handOvers.decline(answer, other)), "handOver.itemNotFound");
        }
        assertRefused(() -> answer(() -> handOvers.confirm(answer, approver)), "access.forbidden");
        answer(() -> handOvers.confirm(answer, wang));
        assertRefused(() -> answer(() -> handOvers.decline(answer, wang)), "handOver.answered");
        assertThat(officer(owed.get(0))).isEqualTo("wang");
    }

    @Test
    void a_hand_over_begins_with_who_is_responsible_or_the_approver() {
        receive(li, owed.get(0));
        receive(wang, owed.get(1));

        assertRefused(() -> start(li, wang, owed.get(2)), "handOver.notReceived");
        assertRefused(() -> start(wang, person("sun", "czj"), owed.get(0)), "handOver.notYours");
        assertRefused(
                () -> start(approver, person("sun", "czj"), owed.get(0), owed.get(1)), "handOver.severalOfficers");
        assertRefused(() -> start(li, li, owed.get(0)), "handOver.sameOfficer");
        assertRefused(() -> start(li, wang, ofAnother), "duty.notFound");
        assertRefused(() -> start(li, wang), "handOver.size");
        assertRefused(() -> start(town.office(), wang, owed.get(0)), "access.forbidden");
        assertRefused(() -> start(li, person(" ", "czj"), owed.get(0)), "handOver.successor");

        start(approver, wang, owed.get(0));
        assertRefused(() -> start(li, wang, owed.get(0)), "handOver.underWay");
    }

    @Test
    void what_is_given_up_may_be_handed_over_anew() {
        receive(li, owed.get(0), owed.get(1));
        var handOver = start(li, wang, owed.get(0), owed.get(1));
        var first = item(handOver, owed.get(0));
        answer(() -> handOvers.confirm(new AnswerHandOver(first, null, null), wang));

        assertRefused(() -> answer(() -> handOvers.cancel(handOver, null, wang)), "handOver.notYours");
        assertRefused(() -> answer(() -> handOvers.cancel(handOver, null, town.officer("jyj"))), "handOver.notFound");
        answer(() -> handOvers.cancel(handOver, "人员有变", approver));

        assertThat(get(handOver).state()).isEqualTo(HandOverState.CANCELLED);
        assertThat(answer(() -> handOvers.itemsOf(List.of(handOver))))
                .extracting(HandOverItemView::state)
                .containsExactlyInAnyOrder(HandOverAnswer.CONFIRMED, HandOverAnswer.CANCELLED);
        assertRefused(() -> answer(() -> handOvers.cancel(handOver, null, approver)), "handOver.ended");
        start(li, person("sun", "czj"), owed.get(1));
    }

    @Test
    void of_two_hand_overs_of_one_duty_at_once_one_begins() {
        receive(li, owed.get(0));

        assertThat(AtOnce.outcomes(6, i -> start(i % 2 == 0 ? li : approver, wang, owed.get(0))))
                .containsOnlyOnce("done")
                .containsOnly("done", "handOver.underWay");
    }

    @Test
    void hand_overs_are_seen_by_the_unit_and_by_who_sees_all() {
        receive(li, owed.get(0));
        var handOver = start(li, wang, owed.get(0));

        for (var actor : List.of(town.office(), town.actor(null, ActorRole.AUDITOR), approver, wang)) {
            assertThat(answer(() -> handOvers.find(handOver, actor))).isNotNull();
        }
        for (var actor : List.of(town.officer("jyj"), towns.anew().office())) {
            assertThat(answer(() -> handOvers.find(handOver, actor))).isNull();
            assertThat(answer(() -> handOvers.list(FindHandOvers.ALL, PageRequest.first(10), actor))
                            .items())
                    .isEmpty();
        }
        assertRefused(() -> answer(() -> handOvers.get(Ids.next(), town.office())), "handOver.notFound");
    }

    private Actor person(String name, String unit, ActorRole... roles) {
        return new Actor("test", name, name, town.code(), unit, Set.of(roles));
    }

    private List<UUID> ids(Actor actor) {
        return answer(() -> duties.mine(FindDuties.ofPlan(plan), PageRequest.first(100), actor)).items().stream()
                .map(DutyView::id)
                .toList();
    }

    private List<UUID> toReceive(Actor actor) {
        return answer(() -> receipts.toReceive(plan, PageRequest.first(100), actor)).items().stream()
                .map(DutyView::id)
                .toList();
    }

    private List<Outcome> receive(Actor actor, UUID... which) {
        return answer(() -> receipts.receive(new ReceiveDuties(List.of(which), null), actor))
                .outcomes();
    }

    private @Nullable String officer(UUID duty) {
        var found = answer(() -> receipts.of(duty, town.office()));
        return found == null ? null : found.officer().name();
    }

    private UUID add(Actor actor, String text) {
        return answer(() -> measures.add(new AddMeasure(owed.get(0), text, "", null, "办公室", "李某", null, null), actor));
    }

    private UUID start(Actor actor, Actor successor, UUID... which) {
        var command = new StartHandOver(
                successor.issuer(), successor.subject().strip(), successor.name(), List.of(which), "调岗", null);
        return answer(() -> handOvers.start(command, actor));
    }

    private HandOverView get(UUID handOver) {
        return answer(() -> handOvers.get(handOver, town.office()));
    }

    private UUID item(UUID handOver, UUID duty) {
        return answer(() -> handOvers.itemsOf(List.of(handOver))).stream()
                .filter(item -> item.dutyId().equals(duty))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static void assertRefused(Runnable act, String code) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
