package io.sunledger.succession;

import static io.sunledger.testing.Await.answer;
import static io.sunledger.testing.Town.task;
import static io.sunledger.testing.Town.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.restassured.path.json.JsonPath;
import io.sunledger.duty.Duties;
import io.sunledger.duty.DutyHold;
import io.sunledger.duty.DutyHold.Held;
import io.sunledger.duty.DutyRollUps;
import io.sunledger.duty.DutyView;
import io.sunledger.duty.FindDuties;
import io.sunledger.history.EventLog;
import io.sunledger.kernel.Assignee;
import io.sunledger.kernel.Breach;
import io.sunledger.kernel.DutyState;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Period;
import io.sunledger.kernel.Refused;
import io.sunledger.kernel.Role;
import io.sunledger.plan.IssuePlan;
import io.sunledger.plan.PlanContent;
import io.sunledger.plan.PlanContent.Point;
import io.sunledger.plan.PlanContent.Work;
import io.sunledger.plan.PlanDetails;
import io.sunledger.plan.Plans;
import io.sunledger.plan.ReportingPeriodView;
import io.sunledger.progress.ReportContent;
import io.sunledger.progress.Reports;
import io.sunledger.progress.SaveReport;
import io.sunledger.security.Permission;
import io.sunledger.succession.CarriedOver.Carried;
import io.sunledger.succession.CarryOver.Wanted;
import io.sunledger.succession.LineageView.What;
import io.sunledger.testing.Api;
import io.sunledger.testing.AtOnce;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.Town;
import io.sunledger.testing.Towns;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@ServiceTest
@SuppressWarnings("NullAway.Init")
class CarryOverTest {
    private static final String BUDGET = "公开部门预算和决算";
    private static final String OPEN_DAY = "组织政府开放日活动";

    @Inject
    Succession succession;

    @Inject
    SuccessionReading reading;

    @Inject
    Duties duties;

    @Inject
    DutyRollUps rollUps;

    @Inject
    DutyHold hold;

    @Inject
    EventLog log;

    @Inject
    Plans plans;

    @Inject
    PlanDetails details;

    @Inject
    Reports reports;

    @Inject
    Towns towns;

    @Test
    void last_years_unfinished_duties_go_on_and_tell_where_they_come_from() {
        var town = towns.anew();
        var finance = town.department("czj");
        var from = issue(town, 2022, work(BUDGET, finance), work(OPEN_DAY, finance));
        var to = issue(town, 2023, work("按时公开部门预算、决算", finance));
        var budget = duty(town, from, BUDGET);
        var openDay = duty(town, from, OPEN_DAY);
        var task = owed(town, to).get(0).taskId();

        assertThat(answer(() -> reading.proposal(from, to, town.office())))
                .extracting(candidate -> candidate.duty().id(), CarryCandidate::taskId)
                .containsExactlyInAnyOrder(tuple(budget, task), tuple(openDay, null));

        var carried = carry(town, command(from, to, new Wanted(budget, task), new Wanted(openDay, null)));

        assertThat(carried.carried())
                .extracting(Carried::from, Carried::taskAdded)
                .containsExactly(tuple(budget, false), tuple(openDay, true));
        assertThat(owed(town, to)).extracting(DutyView::unitId).containsExactly(finance, finance);
        assertThat(texts(to)).containsExactly("按时公开部门预算、决算", OPEN_DAY);
        assertThat(answer(() -> plans.get(to, town.office())).version()).isEqualTo(1);
        assertThat(answer(() -> reading.proposal(from, to, town.office()))).isEmpty();
        var goesOn = carried.carried().get(1).to();
        for (var asked : List.of(openDay, goesOn)) {
            assertThat(answer(() -> reading.lineage(asked, town.officer("czj"))))
                    .extracting(LineageView::what, LineageView::year, LineageView::dutyId)
                    .containsExactly(
                            tuple(What.PROMISED, 2022, openDay),
                            tuple(What.CARRIED, 2023, goesOn),
                            tuple(What.OPEN, 2023, goesOn));
        }
        assertThatThrownBy(() -> answer(() -> reading.lineage(openDay, town.officer("jyj"))))
                .hasMessageContaining("duty.notFound");
    }

    @Test
    void a_unit_joins_those_who_owe_the_later_task_already() {
        var town = towns.anew();
        var finance = town.department("czj");
        var education = town.department("jyj");
        var from = issue(town, 2022, work(BUDGET, finance));
        var to = issue(town, 2023, work("按时公开部门预算、决算", education));
        var task = owed(town, to).get(0).taskId();

        carry(town, command(from, to, new Wanted(duty(town, from, BUDGET), task)));

        assertThat(owed(town, to))
                .extracting(DutyView::unitId, DutyView::taskId)
                .containsExactlyInAnyOrder(tuple(education, task), tuple(finance, task));
    }

    @Test
    void all_go_on_or_none() {
        var town = towns.anew();
        var finance = town.department("czj");
        var from = issue(town, 2022, work(BUDGET, finance), work(OPEN_DAY, finance));
        var to = issue(town, 2023, work("加强监管", finance));
        var budget = duty(town, from, BUDGET);

        assertThatThrownBy(() -> carry(
                        town,
                        command(
                                from,
                                to,
                                new Wanted(budget, null),
                                new Wanted(owed(town, to).get(0).id(), null))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.breaches()).hasSize(1));

        assertThat(owed(town, to)).hasSize(1);
        assertThat(answer(() -> duties.get(budget, town.office())).carriedToId())
                .isNull();
        assertThatThrownBy(() -> answer(
                        () -> succession.carryOver(command(from, to, new Wanted(budget, null)), town.officer("czj"))))
                .hasMessageContaining("access.forbidden");
        var stranger = towns.anew();
        assertThatThrownBy(() -> carry(stranger, command(from, to, new Wanted(budget, null))))
                .hasMessageContaining("plan.notFound");
    }

    @Test
    void twice_and_in_parallel_a_duty_is_carried_once() {
        var town = towns.anew();
        var finance = town.department("czj");
        var from = issue(town, 2022, work(BUDGET, finance), work(OPEN_DAY, finance));
        var to = issue(town, 2023, work("加强监管", finance));
        var wanted =
                new Wanted[] {new Wanted(duty(town, from, BUDGET), null), new Wanted(duty(town, from, OPEN_DAY), null)};
        var command = new CarryOver(from, to, List.of(wanted), null, "上年未完成", "key");
        var mirrored = new CarryOver(from, to, List.of(wanted[1], wanted[0]), null, "上年未完成", null);

        var outcomes = atOnce(
                () -> carry(town, command),
                () -> carry(town, command),
                () -> carry(town, mirrored),
                () -> carry(town, mirrored));

        assertThat(outcomes.stream().filter(CarriedOver.class::isInstance).distinct())
                .hasSize(1);
        assertThat(texts(to)).containsExactlyInAnyOrder("加强监管", BUDGET, OPEN_DAY);
        assertThat(owed(town, to)).hasSize(3);
    }

    @Test
    void neither_a_report_nor_a_carry_over_at_the_same_time_is_lost() {
        var town = towns.anew();
        var finance = town.department("czj");
        for (var round = 0; round < 5; round++) {
            var from = issue(town, 2022, work(BUDGET, finance));
            var to = issue(town, 2023, work("加强监管", finance));
            var duty = duty(town, from, BUDGET);
            var period = period(from);
            var save = new SaveReport(
                    duty,
                    period.id(),
                    0,
                    new ReportContent(DutyState.UNDER_WAY, "已公开预算", "", "", "", List.of(), List.of()),
                    null);

            var outcomes = atOnce(
                    () -> answer(() -> reports.save(save, town.officer("czj"))),
                    () -> carry(town, command(from, to, new Wanted(duty, null))));

            var reported = answer(() -> reports.ofDuties(List.of(duty)));
            var refused = outcomes.get(0) instanceof Refused no ? no.code() : null;
            assertThat(reported).hasSize(refused == null ? 1 : 0);
            assertThat(refused).isIn(null, "duty.carried");
            assertThat(outcomes.get(1)).isInstanceOf(CarriedOver.class);
            assertThat(answer(() -> duties.get(duty, town.office()))).satisfies(now -> {
                assertThat(now.carriedToId()).isNotNull();
                assertThat(now.state()).isEqualTo(refused == null ? DutyState.UNDER_WAY : DutyState.NOT_STARTED);
            });
        }
    }

    @Test
    void of_a_close_out_and_a_carry_over_at_the_same_time_one_is_done_and_the_other_told() {
        var town = towns.anew();
        var finance = town.department("czj");
        for (var round = 0; round < 5; round++) {
            var from = issue(town, 2022, work(BUDGET, finance));
            var to = issue(town, 2023, work("加强监管", finance));
            var duty = duty(town, from, BUDGET);

            var outcomes =
                    atOnce(() -> closeOut(town, duty), () -> carry(town, command(from, to, new Wanted(duty, null))));

            var now = answer(() -> duties.get(duty, town.office()));
            assertThat(now.closedAt() == null).isNotEqualTo(now.carriedToId() == null);
            var refused = outcomes.stream().filter(Refused.class::isInstance).toList();
            assertThat(refused).singleElement().satisfies(one -> {
                var told = (Refused) one;
                var codes = Stream.concat(
                        Stream.of(told.code()), told.breaches().stream().map(Breach::code));
                assertThat(codes).contains(now.closedAt() == null ? "duty.carried" : "duty.closed");
            });
            assertThat(texts(to)).hasSize(now.closedAt() == null ? 2 : 1);
        }
    }

    private Object closeOut(Town town, UUID duty) {
        return answer(() -> Panache.withTransaction(() -> hold.hold(duty, town.office(), Permission.REVIEW)
                .invoke(Held::requireOpen)
                .call(hold::closeOut)
                .call(held -> log.append(town.office(), () -> "duty.closedOut", duty))));
    }

    @Test
    void a_whole_years_rest_goes_on_at_once() {
        var town = towns.anew();
        var units = IntStream.range(0, 40)
                .mapToObj(i -> unit(Role.RESPONSIBLE, town.department("d" + i)))
                .toArray(Assignee[]::new);
        var from = issue(town, 2022, work(0, units), work(1, units), work(2, units), work(3, units), work(4, units));
        var to = issue(town, 2023, work(0, units), work(1, units));
        var candidates = answer(() -> reading.proposal(from, to, town.office()));
        assertThat(candidates).hasSize(200);

        var carried = carry(
                town,
                command(
                        from,
                        to,
                        candidates.stream()
                                .map(one -> new Wanted(one.duty().id(), one.taskId()))
                                .toArray(Wanted[]::new)));

        assertThat(carried.carried().stream().filter(Carried::taskAdded)).hasSize(120);
        assertThat(texts(to)).hasSize(5);
        assertThat(answer(() -> rollUps.ofPlans(List.of(to), town.office()))
                        .get(0)
                        .total())
                .isEqualTo(200);
        assertThat(answer(() -> reading.proposal(from, to, town.office()))).isEmpty();
    }

    private static Work work(int subject, Assignee... units) {
        var texts = List.of("公开部门预算和决算", "组织政府开放日", "清理停更账号", "公布空气质量排名", "解读减税降费政策");
        return task(texts.get(subject), null, units);
    }

    @Test
    void both_protocols_carry_over_and_tell_the_same() {
        var town = towns.of("chengchuan");
        var finance = town.department("czj");
        var from = issue(town, 2022, work(BUDGET, finance), work(OPEN_DAY, finance));
        var to = issue(town, 2023, work("按时公开部门预算、决算", finance));
        var office = Api.as("office");

        var proposed = office.operation("CarryOverProposal", Map.of("fromPlanId", from, "toPlanId", to));
        assertThat(proposed.getList("data.carryOverProposal.text"))
                .isEqualTo(office.get("/api/v1/plans/{to}/carry-over?from={from}", to, from)
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("text"));
        var budget = duty(town, from, BUDGET);
        var body = Map.of(
                "fromPlanId", from, "duties", List.of(Map.of("dutyId", budget)), "due", "2023-10-31", "reason", "未完成");
        var input = new HashMap<String, Object>(body);
        input.putAll(Map.of("toPlanId", to, "idempotencyKey", Ids.next().toString()));

        var carried = office.operation("CarryOver", Map.of("input", input));
        var again = office.operation("CarryOver", Map.of("input", input));

        assertThat(carried.getList("data.carryOver.userErrors")).isEmpty();
        assertThat(carried.getString("data.carryOver.carried[0].to.due")).isEqualTo("2023-10-31");
        assertThat(again.getMap("data")).isEqualTo(carried.getMap("data"));
        var refused = office.operation("CarryOver", Map.of("input", without(input, "idempotencyKey")));
        assertThat(refused.getList("data.carryOver.userErrors.code"))
                .containsExactly("carryOver.refused", "duty.carried");
        office.rest()
                .body(body)
                .post("/api/v1/plans/{to}/carry-over", to)
                .then()
                .statusCode(422);
        office.rest()
                .body(Map.of(
                        "fromPlanId",
                        from,
                        "duties",
                        List.of(Map.of("dutyId", duty(town, from, OPEN_DAY))),
                        "reason",
                        "未完成"))
                .header("Idempotency-Key", Ids.next().toString())
                .post("/api/v1/plans/{to}/carry-over", to)
                .then()
                .statusCode(200);
        List<Object> overRest = officer()
                .get("/api/v1/duties/{id}/lineage", budget)
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("$");
        assertThat(overRest).hasSize(3);
        JsonPath overGraphQl = officer().operation("DutyLineage", Map.of("id", budget));
        assertThat(overGraphQl.getList("data.duty.lineage")).isEqualTo(overRest);
    }

    private static Api officer() {
        return Api.as("czj-officer");
    }

    private static Map<String, Object> without(Map<String, Object> input, String name) {
        var less = new HashMap<>(input);
        less.remove(name);
        return less;
    }

    private static List<@Nullable Object> atOnce(Supplier<?>... acts) {
        return AtOnce.answers(acts.length, i -> {
            try {
                return acts[i].get();
            } catch (Refused refused) {
                return refused;
            }
        });
    }

    private CarriedOver carry(Town town, CarryOver command) {
        return answer(() -> succession.carryOver(command, town.office()));
    }

    private static CarryOver command(UUID from, UUID to, Wanted... duties) {
        return new CarryOver(from, to, List.of(duties), null, "上年未完成", null);
    }

    private static Work work(String text, UUID unit) {
        return task(text, null, unit(Role.LEAD, unit));
    }

    private UUID issue(Town town, int year, Work... tasks) {
        var day = LocalDate.of(year, 7, 18);
        var content = new PlanContent(
                "测试市%d年政务公开工作要点".formatted(year),
                year,
                null,
                null,
                null,
                day,
                null,
                List.of(),
                List.of(new Period(day.plusMonths(5), "年底前", "全年总结")),
                List.of(new Point("(一)", null, "推进公开", null, List.of(tasks))));
        return answer(() -> plans.issue(new IssuePlan(content), town.office()));
    }

    private List<DutyView> owed(Town town, UUID plan) {
        return answer(() -> duties.list(FindDuties.ofPlan(plan), PageRequest.first(50), town.office()))
                .items();
    }

    private UUID duty(Town town, UUID plan, String text) {
        var items = answer(() -> details.itemsOf(List.of(plan)));
        var task = answer(() -> details.tasksOf(List.of(items.get(0).id()))).stream()
                .filter(one -> one.text().equals(text))
                .findFirst()
                .orElseThrow();
        return owed(town, plan).stream()
                .filter(duty -> duty.taskId().equals(task.id()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> texts(UUID plan) {
        var items = answer(() -> details.itemsOf(List.of(plan)));
        return answer(() -> details.tasksOf(List.of(items.get(0).id()))).stream()
                .map(task -> task.text())
                .toList();
    }

    private ReportingPeriodView period(UUID plan) {
        return answer(() -> details.reportingPeriodsOf(List.of(plan))).get(0);
    }
}
