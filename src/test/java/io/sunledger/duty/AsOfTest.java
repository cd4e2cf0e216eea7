package io.sunledger.duty;

import static io.sunledger.testing.Await.answer;
import static io.sunledger.testing.Town.task;
import static io.sunledger.testing.Town.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.equalTo;

import io.sunledger.kernel.Actor;
import io.sunledger.kernel.ActorRole;
import io.sunledger.kernel.Assignee;
import io.sunledger.kernel.Cycle;
import io.sunledger.kernel.Deadline;
import io.sunledger.kernel.DutyState;
import io.sunledger.kernel.Frequency;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Period;
import io.sunledger.kernel.Role;
import io.sunledger.kernel.Target;
import io.sunledger.plan.AmendPlan;
import io.sunledger.plan.AmendPlan.AddedTask;
import io.sunledger.plan.AmendPlan.TaskAmendment;
import io.sunledger.plan.PastPlans;
import io.sunledger.plan.PlanAsOf;
import io.sunledger.plan.Plans;
import io.sunledger.testing.Api;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.TestClock;
import io.sunledger.testing.Town;
import io.sunledger.testing.Towns;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was read on a day is what the service answers when it is asked later for that day. */
@ServiceTest
@SuppressWarnings("NullAway.Init")
class AsOfTest {
    private static final LocalDate ISSUED = LocalDate.of(2022, 7, 18);
    private static final LocalDate MOVED = LocalDate.of(2022, 8, 1);
    private static final LocalDate HANDED_ON = LocalDate.of(2022, 9, 5);
    private static final LocalDate WITHDRAWN = LocalDate.of(2022, 10, 10);
    private static final LocalDate LATER = LocalDate.of(2023, 1, 5);

    @Inject
    PastPlans pastPlans;

    @Inject
    PastDuties pastDuties;

    @Inject
    Duties duties;

    @Inject
    Plans plans;

    @Inject
    TestClock clock;

    @Inject
    Towns towns;

    private final Api office = Api.as("office");
    private Town town;
    private UUID finance;
    private UUID education;
    private UUID plan;
    private UUID budget;
    private UUID ofFinance;

    /** The plans, tasks and duties that were read on each day, over REST. */
    private final Map<LocalDate, Map<String, Object>> planThen = new TreeMap<>();

    private final Map<LocalDate, Map<String, Object>> dutyThen = new TreeMap<>();

    @BeforeEach
    void a_plan_that_was_amended_again_and_again() {
        town = towns.of("chengchuan");
        finance = town.department("czj");
        education = town.department("jyj");
        clock.stopOn(ISSUED);
        plan = town.plan(
                List.of(unit(Role.SUPPORT, education)),
                Town.measured(
                        task("公开预算", LocalDate.of(2022, 8, 31), unit(Role.LEAD, finance)),
                        new Frequency("每季度至少1次", Cycle.QUARTER, 1),
                        new Target("不低于99.5%", new BigDecimal("99.5"), null, "%", "办结率")));
        budget = firstTask();
        ofFinance = answer(() -> duties.list(
                        new FindDuties(plan, null, finance, null, null, null, null, null, null),
                        PageRequest.first(5),
                        town.office()))
                .items()
                .get(0)
                .id();
        note(ISSUED);
        amend(MOVED, change(null, List.of(new Deadline("9月1日前", LocalDate.of(2022, 9, 1), false)), false), List.of());
        amend(
                HANDED_ON,
                change(List.of(unit(Role.LEAD, education)), null, false),
                List.of(new AddedTask(item(), task("公开决算", null, unit(Role.LEAD, finance)))));
        amend(WITHDRAWN, change(null, null, true), List.of());
        clock.stopOn(LATER);
    }

    @AfterEach
    void the_clock_runs_again() {
        clock.run();
    }

    @Test
    void a_plan_is_what_it_was_on_each_day() {
        planThen.forEach((day, then) -> assertThat(body("/api/v1/plans/{id}/as-of/{on}", plan, day))
                .as(day.toString())
                .isEqualTo(then));
        assertThat(body("/api/v1/plans/{id}/as-of/{on}", plan, MOVED.minusDays(1)))
                .isEqualTo(planThen.get(ISSUED));
        assertThat(planThen.values().stream().distinct()).hasSize(4);
    }

    @Test
    void a_duty_is_what_it_was_on_each_day_and_was_late_then() {
        dutyThen.forEach((day, then) -> assertThat(body("/api/v1/duties/{id}/as-of/{on}", ofFinance, day))
                .as(day.toString())
                .isEqualTo(then));
        assertThat(List.of(
                        duty(LocalDate.of(2022, 9, 1)).overdue(),
                        duty(LocalDate.of(2022, 9, 2)).overdue(),
                        duty(HANDED_ON).overdue()))
                .containsExactly(false, true, false);
        assertThat(answer(() -> pastDuties.find(ofFinance, ISSUED.minusDays(1), town.office())))
                .isNull();
    }

    @Test
    void what_has_been_deleted_is_there_on_the_day_before() {
        assertThat(named(HANDED_ON.minusDays(1))).containsExactly(finance);
        assertThat(named(HANDED_ON)).containsExactly(education);
        var lastDay = answer(() -> pastPlans.task(budget, WITHDRAWN.minusDays(1), town.office()));
        assertThat(lastDay).satisfies(task -> {
            assertThat(task.withdrawn()).isFalse();
            assertThat(task.deadlines()).extracting(due -> due.due()).containsExactly(LocalDate.of(2022, 9, 1));
            assertThat(task.frequencies()).hasSize(1);
            assertThat(task.targets()).extracting(target -> target.atLeast()).containsExactly(new BigDecimal("99.5"));
        });
    }

    @Test
    void a_unit_sees_of_the_past_its_own_duties_those_withdrawn_since_among_them() {
        var officer = town.officer("czj");

        assertThat(owed(HANDED_ON.minusDays(1), officer))
                .extracting(DutyAsOf::unitId, DutyAsOf::withdrawnAt)
                .containsExactly(tuple(finance, null));
        assertThat(owed(HANDED_ON.minusDays(1), town.office())).hasSize(2);
        assertThat(owed(HANDED_ON, town.officer("jyj")))
                .extracting(DutyAsOf::unitId, DutyAsOf::role)
                .containsExactly(tuple(education, Role.LEAD));
        assertThat(answer(() -> pastDuties.find(ofFinance, ISSUED, town.officer("jyj"))))
                .isNull();
        var stranger = towns.anew();
        assertThat(answer(() -> pastPlans.plan(plan, ISSUED, stranger.office())))
                .isNull();
        assertThat(answer(() -> pastPlans.task(budget, ISSUED, stranger.office())))
                .isNull();
        assertThat(answer(() -> pastDuties.find(ofFinance, ISSUED, stranger.office())))
                .isNull();
        assertThatThrownBy(() ->
                        answer(() -> pastDuties.find(ofFinance, ISSUED, town.actor("czj", ActorRole.ADMINISTRATOR))))
                .hasMessageContaining("access.forbidden");
    }

    @Test
    void nothing_was_there_before_it_was_made_and_nobody_knows_tomorrow() {
        assertThat(answer(() -> pastPlans.plan(plan, ISSUED.minusDays(1), town.office())))
                .isNull();
        office.get("/api/v1/plans/{id}/as-of/{on}", plan, "2022-07-17")
                .statusCode(404)
                .body("code", equalTo("plan.notFound"));
        office.get("/api/v1/plans/{id}/as-of/{on}", plan, "2023-01-06")
                .statusCode(422)
                .body("code", equalTo("past.future"));
        assertThat(body("/api/v1/plans/{id}/as-of/{on}", plan, LATER)).isEqualTo(planThen.get(WITHDRAWN));
    }

    @Test
    void both_protocols_tell_the_same_past() {
        var day = HANDED_ON.minusDays(1);
        Map<String, Object> duty = office.operation("DutyAsOf", Map.of("id", ofFinance, "on", day.toString()))
                .getMap("data.dutyAsOf");
        assertThat(duty).isEqualTo(full("/api/v1/duties/{id}/as-of/{on}", ofFinance, day));

        var overGraphQl = office.operation("PlanAsOf", Map.of("id", plan, "on", day.toString()));
        var overRest = full("/api/v1/plans/{id}/as-of/{on}", plan, day);
        assertThat(overGraphQl.getString("data.planAsOf.amendedAt")).isEqualTo(overRest.get("amendedAt"));
        assertThat(overGraphQl.getList("data.planAsOf.items.tasks.flatten().assignments.flatten().unitId"))
                .containsExactly(finance.toString());

        var task = office.operation("TaskAsOf", Map.of("id", budget, "on", day.toString()));
        assertThat(task.getList("data.taskAsOf.duties.id"))
                .isEqualTo(office.get("/api/v1/tasks/{id}/as-of/{on}/duties", budget, day.toString())
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("id"));
        assertThat(task.getString("data.taskAsOf.text"))
                .isEqualTo(full("/api/v1/tasks/{id}/as-of/{on}", budget, day).get("text"));
        assertThat(task.getList("data.taskAsOf.duties.state")).containsOnly(DutyState.NOT_STARTED.name());
    }

    private void amend(LocalDate day, TaskAmendment change, List<AddedTask> added) {
        clock.stopOn(day);
        var periods =
                added.isEmpty() ? List.<Period>of() : List.of(new Period(LocalDate.of(2022, 11, 30), "11月30日前", "补充"));
        answer(() -> plans.amend(
                new AmendPlan(plan, planThen.size() - 1, "调整", List.of(change), added, periods), town.office()));
        note(day);
    }

    private TaskAmendment change(
            @Nullable List<Assignee> assignments, @Nullable List<Deadline> deadlines, boolean withdrawn) {
        return new TaskAmendment(budget, null, assignments, deadlines, withdrawn);
    }

    private void note(LocalDate day) {
        planThen.put(day, present("/api/v1/plans/{id}", plan));
        dutyThen.put(day, present("/api/v1/duties/{id}", ofFinance));
    }

    private Map<String, Object> present(String path, UUID id) {
        return office.get(path, id).statusCode(200).extract().jsonPath().getMap("$");
    }

    private Map<String, Object> full(String path, UUID id, LocalDate on) {
        return office.get(path, id, on.toString())
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("$");
    }

    /** What a body of the past says that one of the present says too. */
    private Map<String, Object> body(String path, UUID id, LocalDate on) {
        var body = new HashMap<>(full(path, id, on));
        assertThat(body.remove("asOf")).isEqualTo(on.toString());
        maps(body.get("items"))
                .forEach(item -> maps(item.get("tasks")).forEach(task -> {
                    task.remove("asOf");
                    task.remove("places");
                }));
        return body;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(@Nullable Object list) {
        return list == null ? List.of() : (List<Map<String, Object>>) list;
    }

    private List<@Nullable UUID> named(LocalDate on) {
        PlanAsOf then = answer(() -> pastPlans.plan(plan, on, town.office()));
        return then.items().get(0).tasks().get(0).assignments().stream()
                .map(one -> one.unitId())
                .toList();
    }

    private List<DutyAsOf> owed(LocalDate on, Actor actor) {
        return answer(() -> pastDuties.ofTasks(List.of(budget), on, actor));
    }

    private DutyAsOf duty(LocalDate on) {
        return answer(() -> pastDuties.find(ofFinance, on, town.office()));
    }

    private UUID firstTask() {
        return UUID.fromString(
                office.get("/api/v1/plans/{id}", plan).extract().jsonPath().getString("items[0].tasks[0].id"));
    }

    private UUID item() {
        return UUID.fromString(
                office.get("/api/v1/plans/{id}", plan).extract().jsonPath().getString("items[0].id"));
    }
}
