package io.sunledger.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.sunledger.kernel.Breach;
import io.sunledger.kernel.Deadline;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Role;
import io.sunledger.plan.AssignmentView;
import io.sunledger.plan.ItemView;
import io.sunledger.plan.TaskView;
import io.sunledger.succession.CarryOver.Wanted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What may be carried over, and what the later plan must say then. */
class CarryCheckTest {
    private static final Instant NOW = Instant.parse("2023-03-01T02:00:00Z");

    private final UUID from = Ids.next();
    private final UUID to = Ids.next();
    private final UUID finance = Ids.next();
    private final UUID education = Ids.next();
    private final ItemView economy = item(0);
    private final ItemView schools = item(1);
    private final TaskView budget = task(economy, "公开部门预算和决算", false);
    private final TaskView gone = task(economy, "已经撤销的任务", true);
    private final TaskView enrolment = task(schools, "公开义务教育招生范围", false);
    private final Owed laterBudget = owed(to, budget.id(), finance, budget.text(), null, null, null);

    @Test
    void what_is_open_and_has_a_place_to_go_may_be_carried() {
        var duty = open(finance, "公开部门预算");

        assertThat(CarryCheck.of(command(new Wanted(duty.duty(), budget.id())), scene(duty)))
                .isEmpty();
        assertThat(CarryCheck.of(command(new Wanted(duty.duty(), null)), scene(duty)))
                .isEmpty();
    }

    @Test
    void everything_that_is_in_the_way_is_told_with_its_place() {
        var withdrawn = owed(from, Ids.next(), finance, "甲", NOW, null, null);
        var closed = owed(from, Ids.next(), finance, "乙", null, NOW, null);
        var carried = owed(from, Ids.next(), finance, "丙", null, null, Ids.next());
        var stranger = owed(Ids.next(), Ids.next(), finance, "丁", null, null, null);
        var open = open(finance, "戊");
        var command = command(
                new Wanted(withdrawn.duty(), null),
                new Wanted(closed.duty(), null),
                new Wanted(carried.duty(), null),
                new Wanted(stranger.duty(), null),
                new Wanted(Ids.next(), null),
                new Wanted(open.duty(), Ids.next()),
                new Wanted(open.duty(), null));

        assertThat(CarryCheck.of(command, scene(withdrawn, closed, carried, stranger, open)))
                .extracting(Breach::path, Breach::code)
                .containsExactly(
                        tuple("/duties/0", "duty.withdrawn"),
                        tuple("/duties/1", "duty.closed"),
                        tuple("/duties/2", "duty.carried"),
                        tuple("/duties/3", "carryOver.otherPlan"),
                        tuple("/duties/4", "duty.notFound"),
                        tuple("/duties/5/taskId", "carryOver.unknownTask"),
                        tuple("/duties/6", "carryOver.twice"));
    }

    @Test
    void a_reason_a_duty_and_a_later_year_are_wanted() {
        var command = new CarryOver(from, to, List.of(), null, " ", null);
        var backwards =
                new Scene(2023, 2023, 0, List.of(), List.of(), List.of(schools), List.of(), List.of(), measures());

        assertThat(CarryCheck.of(command, backwards))
                .extracting(Breach::code)
                .containsExactly("carryOver.noReason", "carryOver.notLater", "carryOver.nothing");
    }

    @Test
    void what_is_added_is_due_in_the_later_year_or_early_in_the_next() {
        var duty = open(finance, "公开部门预算");
        var due = Map.of(
                LocalDate.of(1, 1, 1), 1,
                LocalDate.of(2022, 12, 31), 1,
                LocalDate.of(2023, 1, 1), 0,
                LocalDate.of(2024, 1, 31), 0,
                LocalDate.of(2025, 1, 1), 1);

        due.forEach((day, breaches) -> assertThat(CarryCheck.of(
                        new CarryOver(from, to, List.of(new Wanted(duty.duty(), null)), day, "上年未完成", null),
                        scene(duty)))
                .extracting(Breach::code)
                .isEqualTo(Collections.nCopies(breaches, "carryOver.due")));
    }

    @Test
    void what_has_ended_in_the_later_plan_takes_nothing_over() {
        var duty = open(finance, "公开部门预算");
        var done = owed(to, enrolment.id(), finance, enrolment.text(), null, NOW, null);

        assertThat(CarryCheck.of(command(new Wanted(duty.duty(), gone.id())), scene(List.of(laterBudget), duty)))
                .extracting(Breach::code)
                .containsExactly("carryOver.taskWithdrawn");
        assertThat(CarryCheck.of(command(new Wanted(duty.duty(), enrolment.id())), scene(List.of(done), duty)))
                .extracting(Breach::path, Breach::code)
                .containsExactly(tuple("/duties/0/taskId", "duty.closed"));
    }

    @Test
    void a_plan_that_says_it_already_is_left_alone() {
        var duty = open(finance, "公开部门预算");

        assertThat(takeover(command(new Wanted(duty.duty(), budget.id())), scene(duty))
                        .changesThePlan())
                .isFalse();
    }

    @Test
    void a_unit_that_does_not_owe_the_task_is_named_beside_those_that_do() {
        var duty = open(education, "公开学校预算");

        var amendment = takeover(command(new Wanted(duty.duty(), budget.id())), scene(duty))
                .amendment();

        assertThat(amendment.expectedVersion()).isEqualTo(7);
        assertThat(amendment.added()).isEmpty();
        assertThat(amendment.tasks()).singleElement().satisfies(change -> {
            assertThat(change.task()).isEqualTo(budget.id());
            assertThat(change.withdrawn()).isFalse();
            assertThat(change.assignments())
                    .extracting(named -> named.unit(), named -> named.role())
                    .containsExactly(tuple(finance, Role.LEAD), tuple(education, Role.SUPPORT));
        });
    }

    @Test
    void one_task_of_two_units_becomes_one_task_where_the_plan_speaks_of_the_same() {
        var text = "在网站公开义务教育招生范围和入学条件";
        var one = open(finance, text);
        var other = owed(from, one.task(), education, text, null, null, null);

        var amendment = takeover(
                        command(new Wanted(one.duty(), null), new Wanted(other.duty(), null)), scene(one, other))
                .amendment();

        assertThat(amendment.tasks()).isEmpty();
        assertThat(amendment.added()).singleElement().satisfies(added -> {
            assertThat(added.item()).isEqualTo(schools.id());
            assertThat(added.work().text()).isEqualTo(text);
            assertThat(added.work().assignments())
                    .extracting(named -> named.unit(), named -> named.name())
                    .containsExactly(tuple(finance, "财政局"), tuple(education, "教育局"));
            assertThat(added.work().deadlines())
                    .extracting(Deadline::due, Deadline::text)
                    .containsExactly(tuple(LocalDate.of(2023, 10, 31), "结转，2023年10月31日前完成"));
        });
    }

    @Test
    void what_nothing_is_alike_to_goes_to_the_last_item() {
        var duty = open(finance, "清理停更账号");

        assertThat(takeover(command(new Wanted(duty.duty(), null)), scene(duty))
                        .amendment()
                        .added())
                .extracting(added -> added.item())
                .containsExactly(schools.id());
    }

    @Test
    void of_the_tasks_that_the_unit_owes_the_most_alike_is_proposed() {
        var duty = open(finance, "按时公开部门预算、决算");
        var foreign = owed(to, Ids.next(), education, "按时公开部门预算、决算", null, null, null);
        var other = owed(to, Ids.next(), finance, "清理停更账号", null, null, null);
        var proposals = new Proposals(List.of(duty), List.of(foreign, other, laterBudget));

        assertThat(proposals.of(duty).task()).isEqualTo(laterBudget);
        assertThat(proposals.of(duty).likeness()).isBetween(0.5, 0.99);
        assertThat(proposals.of(open(finance, "组织政府开放日活动")).task()).isNull();
    }

    private Takeover takeover(CarryOver command, Scene scene) {
        return new Takeover(command, scene, Map.of(finance, "财政局", education, "教育局"));
    }

    private CarryOver command(Wanted... duties) {
        return new CarryOver(from, to, List.of(duties), LocalDate.of(2023, 10, 31), "上年未完成", null);
    }

    private Scene scene(Owed... earlier) {
        return scene(List.of(laterBudget), earlier);
    }

    private Scene scene(List<Owed> later, Owed... earlier) {
        var named = new AssignmentView(Ids.next(), to, budget.id(), Role.LEAD, "财政局", finance, null);
        return new Scene(
                2022,
                2023,
                7,
                List.of(earlier),
                later,
                List.of(economy, schools),
                List.of(budget, gone, enrolment),
                List.of(named),
                measures());
    }

    private static Scene.Measures measures() {
        return new Scene.Measures(List.of(), List.of(), List.of());
    }

    private Owed open(UUID unit, String text) {
        return owed(from, Ids.next(), unit, text, null, null, null);
    }

    private static Owed owed(
            UUID plan,
            UUID task,
            UUID unit,
            String text,
            @Nullable Instant withdrawn,
            @Nullable Instant closed,
            @Nullable UUID carried) {
        return new Owed(Ids.next(), plan, Ids.next(), task, unit, Role.SUPPORT, text, withdrawn, closed, carried);
    }

    private ItemView item(int ordinal) {
        return new ItemView(Ids.next(), to, ordinal, "(" + ordinal + ")", null, null, null);
    }

    private TaskView task(ItemView item, String text, boolean withdrawn) {
        return new TaskView(Ids.next(), to, item.id(), 0, 0, text, withdrawn);
    }
}
