package io.sunledger.duty;

import static io.sunledger.testing.Await.answer;
import static io.sunledger.testing.Town.group;
import static io.sunledger.testing.Town.task;
import static io.sunledger.testing.Town.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.sunledger.kernel.Actor;
import io.sunledger.kernel.ActorRole;
import io.sunledger.kernel.Assignee;
import io.sunledger.kernel.Deadline;
import io.sunledger.kernel.DutyState;
import io.sunledger.kernel.Light;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.kernel.Role;
import io.sunledger.kernel.UnitKind;
import io.sunledger.plan.AmendPlan;
import io.sunledger.plan.AmendPlan.AddedTask;
import io.sunledger.plan.AmendPlan.TaskAmendment;
import io.sunledger.plan.PlanContent.Work;
import io.sunledger.plan.PlanDetails;
import io.sunledger.plan.Plans;
import io.sunledger.plan.TaskView;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.TestClock;
import io.sunledger.testing.Town;
import io.sunledger.testing.Towns;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
@SuppressWarnings("NullAway.Init")
class DutiesTest {
    private static final LocalDate AUGUST = LocalDate.of(2022, 8, 31);
    private static final LocalDate OCTOBER = LocalDate.of(2022, 10, 31);

    @Inject
    Duties duties;

    @Inject
    DutyRollUps rollUps;

    @Inject
    Plans plans;

    @Inject
    PlanDetails details;

    @Inject
    TestClock clock;

    @Inject
    Towns towns;

    private Town town;
    private UUID finance;
    private UUID education;

    @BeforeEach
    void a_town_of_its_own() {
        town = towns.anew();
        finance = town.department("czj");
        education = town.department("jyj");
    }

    @AfterEach
    void the_clock_runs_again() {
        clock.run();
    }

    @Test
    void a_group_owes_by_the_members_that_it_had_on_the_day_of_issue() {
        var north = town.unit("north", UnitKind.COUNTY_GOVERNMENT);
        town.unit("new", UnitKind.COUNTY_GOVERNMENT, Town.ISSUED.plusDays(1));
        var districts = town.group("各区县政府", UnitKind.COUNTY_GOVERNMENT);

        var plan = town.plan(List.of(), task("公开规划", AUGUST, group(Role.RESPONSIBLE, districts)));

        assertThat(ofPlan(plan))
                .extracting(DutyView::unitId, DutyView::viaGroupId, DutyView::role, DutyView::due, DutyView::state)
                .containsExactly(tuple(north, districts, Role.RESPONSIBLE, AUGUST, DutyState.NOT_STARTED));
    }

    @Test
    void who_owes_every_task_owes_each_once_in_the_strongest_role() {
        var plan = town.plan(
                List.of(unit(Role.SUPPORT, finance)),
                task("公开规划", AUGUST, unit(Role.LEAD, finance)),
                task("公开预算", null, unit(Role.LEAD, education)));

        assertThat(ofPlan(plan))
                .extracting(DutyView::unitId, DutyView::role, DutyView::due, DutyView::wholeYear)
                .containsExactlyInAnyOrder(
                        tuple(finance, Role.LEAD, AUGUST, false),
                        tuple(finance, Role.SUPPORT, LocalDate.of(2022, 12, 31), true),
                        tuple(education, Role.LEAD, LocalDate.of(2022, 12, 31), true));
    }

    @Test
    void a_plan_that_names_a_unit_of_another_government_is_not_issued() {
        var stranger = towns.anew().department("czj");

        assertThatThrownBy(() -> town.plan(List.of(), task("公开规划", null, unit(Role.LEAD, stranger))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("duty.unknownUnit");
        assertThat(answer(() -> plans.list(null, PageRequest.first(1), town.office()))
                        .items())
                .isEmpty();
    }

    @Test
    void an_amendment_makes_missing_duties_withdraws_others_and_moves_dates() {
        var plan = town.plan(
                List.of(),
                task("公开规划", AUGUST, unit(Role.LEAD, finance)),
                task("公开预算", AUGUST, unit(Role.LEAD, finance)));
        var tasks = tasks(plan);
        var first = tasks.get(0);

        clock.stopOn(LocalDate.of(2022, 8, 1));
        amend(plan, change(first.id(), List.of(unit(Role.LEAD, education)), false), List.of());

        assertThat(ofPlan(plan))
                .extracting(DutyView::taskId, DutyView::unitId, DutyView::due)
                .containsExactlyInAnyOrder(
                        tuple(first.id(), education, OCTOBER),
                        tuple(tasks.get(1).id(), finance, AUGUST));
        assertThat(withdrawn(plan))
                .extracting(DutyView::taskId, DutyView::unitId)
                .containsExactly(tuple(first.id(), finance));
        assertThat(withdrawn(plan)).extracting(DutyView::withdrawnAt).containsExactly(clock.instant());
    }

    @Test
    void a_withdrawn_task_is_owed_no_more_and_an_added_one_is() {
        var plan = town.plan(List.of(unit(Role.SUPPORT, education)), task("公开规划", AUGUST));
        var old = tasks(plan).get(0);

        amend(
                plan,
                change(old.id(), null, true),
                List.of(new AddedTask(old.itemId(), task("公开预算", OCTOBER, unit(Role.LEAD, finance)))));

        assertThat(ofPlan(plan))
                .extracting(DutyView::unitId, DutyView::role)
                .containsExactlyInAnyOrder(tuple(education, Role.SUPPORT), tuple(finance, Role.LEAD));
        assertThat(withdrawn(plan)).extracting(DutyView::taskId).containsExactly(old.id());
    }

    @Test
    void a_unit_sees_its_own_duties_and_nobody_those_of_another_government() {
        var plan = town.plan(List.of(), task("公开规划", AUGUST, unit(Role.LEAD, finance), unit(Role.SUPPORT, education)));
        var all = ofPlan(plan);
        var ofEducation = all.stream()
                .filter(duty -> duty.unitId().equals(education))
                .findFirst()
                .orElseThrow();

        assertThat(list(FindDuties.ofPlan(plan), town.officer("czj")))
                .extracting(DutyView::unitId)
                .containsExactly(finance);
        assertThat(answer(() -> duties.find(ofEducation.id(), town.officer("czj"))))
                .isNull();
        assertThatThrownBy(() -> answer(() -> duties.get(ofEducation.id(), town.officer("czj"))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.NOT_FOUND));
        for (var role : List.of(ActorRole.LEADER, ActorRole.AUDITOR, ActorRole.THIRD_PARTY)) {
            assertThat(list(FindDuties.ofPlan(plan), town.actor(null, role))).hasSize(2);
        }
        var neighbour = towns.anew();
        neighbour.department("czj");
        assertThat(list(FindDuties.ofPlan(plan), neighbour.office())).isEmpty();
        assertThat(list(FindDuties.ALL, neighbour.officer("czj"))).isEmpty();
        assertThat(answer(() -> duties.ofIds(List.of(ofEducation.id()), neighbour.office())))
                .isEmpty();
        assertThat(answer(() -> rollUps.ofPlans(List.of(plan), neighbour.office())))
                .containsExactly(DutyCounts.NONE);
    }

    @Test
    void who_keeps_the_registry_and_who_has_no_unit_is_refused() {
        assertThatThrownBy(() -> list(FindDuties.ALL, town.actor("czj", ActorRole.ADMINISTRATOR)))
                .hasMessageContaining("access.forbidden");
        assertThatThrownBy(() -> list(FindDuties.ALL, town.actor(null, ActorRole.OFFICER)))
                .hasMessageContaining("access.noUnit");
        assertThatThrownBy(() -> answer(
                        () -> duties.mine(FindDuties.ALL, PageRequest.first(1), town.actor(null, ActorRole.OFFICE))))
                .hasMessageContaining("access.noUnit");
    }

    @Test
    void the_office_has_its_own_duties_too() {
        var office = town.department("sfb");
        town.plan(List.of(), task("公开规划", AUGUST, unit(Role.LEAD, office), unit(Role.SUPPORT, finance)));

        assertThat(answer(() -> duties.mine(FindDuties.ALL, PageRequest.first(10), town.office()))
                        .items())
                .extracting(DutyView::unitId)
                .containsExactly(office);
    }

    @Test
    void the_clock_says_what_is_overdue() {
        var plan = town.plan(
                List.of(),
                task("公开规划", AUGUST, unit(Role.LEAD, finance)),
                task("公开预算", OCTOBER, unit(Role.LEAD, education)));

        clock.stopOn(AUGUST);
        assertThat(ofPlan(plan)).extracting(DutyView::overdue).containsExactly(false, false);

        clock.stopOn(AUGUST.plusDays(1));
        assertThat(ofPlan(plan)).extracting(DutyView::overdue).containsExactly(true, false);
        assertThat(list(new FindDuties(plan, null, null, null, true, null, null, null, null), town.office()))
                .extracting(DutyView::unitId)
                .containsExactly(finance);
        assertThat(list(new FindDuties(plan, null, null, null, false, null, null, null, null), town.office()))
                .extracting(DutyView::unitId)
                .containsExactly(education);
    }

    @Test
    void duties_are_found_by_what_is_asked_for() {
        var plan = town.plan(
                List.of(),
                task("公开规划", AUGUST, unit(Role.LEAD, finance)),
                task("公开预算", OCTOBER, unit(Role.LEAD, education)));
        var first = tasks(plan).get(0).id();

        assertThat(list(new FindDuties(null, first, null, null, null, null, null, null, null), town.office()))
                .extracting(DutyView::unitId)
                .containsExactly(finance);
        assertThat(list(new FindDuties(null, null, education, null, null, null, null, null, null), town.office()))
                .extracting(DutyView::unitId)
                .containsExactly(education);
        assertThat(list(new FindDuties(plan, null, null, null, null, OCTOBER, null, null, null), town.office()))
                .extracting(DutyView::unitId)
                .containsExactly(finance);
        assertThat(list(new FindDuties(plan, null, null, DutyState.DONE, null, null, null, null, null), town.office()))
                .isEmpty();
    }

    @Test
    void the_light_turns_yellow_thirty_days_before_the_due_date_and_red_after_it() {
        var plan = town.plan(
                List.of(),
                task("公开规划", AUGUST, unit(Role.LEAD, finance)),
                task("公开预算", OCTOBER, unit(Role.LEAD, education)));

        clock.stopOn(LocalDate.of(2022, 7, 31));
        assertThat(lights(plan)).containsExactly(Light.GREEN, Light.GREEN);
        clock.stopOn(LocalDate.of(2022, 8, 1));
        assertThat(lights(plan)).containsExactly(Light.YELLOW, Light.GREEN);
        clock.stopOn(AUGUST);
        assertThat(lights(plan)).containsExactly(Light.YELLOW, Light.GREEN);
        assertThat(answer(() -> rollUps.ofPlans(List.of(plan), town.office())))
                .extracting(DutyCounts::green, DutyCounts::yellow, DutyCounts::red)
                .containsExactly(tuple(1, 1, 0));
        clock.stopOn(LocalDate.of(2022, 9, 1));
        assertThat(lights(plan)).containsExactly(Light.RED, Light.GREEN);

        assertThat(list(new FindDuties(plan, null, null, null, null, null, null, Light.RED, null), town.office()))
                .extracting(DutyView::unitId)
                .containsExactly(finance);
        assertThat(list(new FindDuties(plan, null, null, null, null, null, null, Light.YELLOW, null), town.office()))
                .isEmpty();
        assertThat(answer(() -> rollUps.ofPlans(List.of(plan), town.office())))
                .extracting(DutyCounts::green, DutyCounts::yellow, DutyCounts::red)
                .containsExactly(tuple(1, 0, 1));
    }

    @Test
    void what_is_owed_no_more_has_no_light() {
        var plan = town.plan(List.of(), task("公开规划", AUGUST, unit(Role.LEAD, finance)));
        amend(plan, change(tasks(plan).get(0).id(), null, true), List.of());

        assertThat(withdrawn(plan))
                .extracting(DutyView::light)
                .containsOnlyNulls()
                .hasSize(1);
    }

    private List<Light> lights(UUID plan) {
        return ofPlan(plan).stream().map(DutyView::light).toList();
    }

    @Test
    void pages_follow_due_date_without_gap_or_repetition() {
        var tasks = IntStream.range(0, 5)
                .mapToObj(i -> task("公开事项" + i, i < 3 ? AUGUST : OCTOBER, unit(Role.LEAD, finance)))
                .toArray(Work[]::new);
        var plan = town.plan(List.of(), tasks);

        var seen = new ArrayList<DutyView>();
        var request = PageRequest.first(2);
        var more = true;
        while (more) {
            var asked = request;
            var page = answer(() -> duties.list(FindDuties.ofPlan(plan), asked, town.office()));
            seen.addAll(page.items());
            more = page.hasNext();
            request = PageRequest.of(2, page.cursors().get(page.cursors().size() - 1), null, null);
        }

        assertThat(seen).extracting(DutyView::id).doesNotHaveDuplicates().hasSize(5);
        assertThat(seen).extracting(DutyView::due).isSorted();
    }

    @Test
    void counts_are_those_of_what_the_caller_may_see() {
        var north = town.unit("north", UnitKind.COUNTY_GOVERNMENT);
        var districts = town.group("各区县政府", UnitKind.COUNTY_GOVERNMENT);
        var plan = town.plan(
                List.of(),
                task("公开规划", AUGUST, unit(Role.LEAD, finance), group(Role.SUPPORT, districts)),
                task("公开预算", OCTOBER, unit(Role.LEAD, finance), unit(Role.SUPPORT, north)));
        var tasks = tasks(plan);
        var item = tasks.get(0).itemId();
        clock.stopOn(AUGUST.plusDays(1));

        var office = town.office();
        assertThat(answer(() -> rollUps.ofPlans(List.of(plan), office))).containsExactly(notStarted(4, 2));
        assertThat(answer(() -> rollUps.ofItems(List.of(item), office))).containsExactly(notStarted(4, 2));
        assertThat(answer(() ->
                        rollUps.ofTasks(List.of(tasks.get(1).id(), tasks.get(0).id()), office)))
                .containsExactly(notStarted(2, 0), notStarted(2, 2));
        assertThat(answer(() -> rollUps.ofUnits(List.of(finance, education), office)))
                .containsExactly(notStarted(2, 1), DutyCounts.NONE);
        assertThat(answer(() -> rollUps.ofGroups(List.of(districts), office))).containsExactly(notStarted(2, 1));
        assertThat(answer(() -> rollUps.ofPlans(List.of(plan), town.officer("north"))))
                .containsExactly(notStarted(2, 1));
        assertThat(answer(() -> rollUps.ofUnits(List.of(finance), town.officer("north"))))
                .containsExactly(DutyCounts.NONE);
    }

    private static DutyCounts notStarted(int total, int overdue) {
        return new DutyCounts(total, total, 0, 0, overdue, total - overdue, 0, overdue);
    }

    private List<DutyView> ofPlan(UUID plan) {
        return list(FindDuties.ofPlan(plan), town.office());
    }

    private List<DutyView> withdrawn(UUID plan) {
        return list(new FindDuties(plan, null, null, null, null, null, true, null, null), town.office());
    }

    private List<DutyView> list(FindDuties filter, Actor actor) {
        return answer(() -> duties.list(filter, PageRequest.first(100), actor)).items();
    }

    private List<TaskView> tasks(UUID plan) {
        var items = answer(() -> details.itemsOf(List.of(plan)));
        return answer(
                () -> details.tasksOf(items.stream().map(item -> item.id()).toList()));
    }

    private void amend(UUID plan, TaskAmendment change, List<AddedTask> added) {
        var command = new AmendPlan(plan, 0, "分工调整", List.of(change), added, List.of());
        answer(() -> plans.amend(command, town.office()));
    }

    private static TaskAmendment change(UUID task, @Nullable List<Assignee> assignees, boolean withdrawn) {
        return new TaskAmendment(task, null, assignees, List.of(new Deadline("10月底前", OCTOBER, false)), withdrawn);
    }
}
