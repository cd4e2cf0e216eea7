package io.sunledger.ledger;

import static io.sunledger.testing.Await.answer;
import static io.sunledger.testing.Town.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.sunledger.calendar.Calendars;
import io.sunledger.calendar.PutHolidayNotice;
import io.sunledger.duty.Duties;
import io.sunledger.duty.FindDuties;
import io.sunledger.kernel.Assignee;
import io.sunledger.kernel.Breach;
import io.sunledger.kernel.Cycle;
import io.sunledger.kernel.Frequency;
import io.sunledger.kernel.HolidayNotice;
import io.sunledger.kernel.HolidayNotice.Holiday;
import io.sunledger.kernel.HolidayYear;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Light;
import io.sunledger.kernel.LimitUnit;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.kernel.Role;
import io.sunledger.kernel.Target;
import io.sunledger.kernel.TimeLimit;
import io.sunledger.ledger.Standing.FrequencyStanding;
import io.sunledger.ledger.Standing.TargetStanding;
import io.sunledger.local.LocalPostgres;
import io.sunledger.plan.PlanContent.Work;
import io.sunledger.plan.PlanDetails;
import io.sunledger.testing.AtOnce;
import io.sunledger.testing.Backends;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.TestClock;
import io.sunledger.testing.Town;
import io.sunledger.testing.Towns;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
@SuppressWarnings("NullAway.Init")
class LedgerTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 9, 30);
    private static final Instant AFTERNOON = Instant.parse("2022-09-29T08:00:00Z");

    @Inject
    Occurrences occurrences;

    @Inject
    OccurrenceLists lists;

    @Inject
    LedgerEntries entries;

    @Inject
    LedgerStanding standing;

    @Inject
    CalendarKeeper keeper;

    @Inject
    Calendars calendars;

    @Inject
    Duties duties;

    @Inject
    PlanDetails details;

    @Inject
    TestClock clock;

    @Inject
    Towns towns;

    private Town town;
    private UUID duty;
    private UUID twoDays;
    private UUID day;
    private UUID frequency;
    private UUID target;

    @BeforeEach
    void a_duty_with_limits_of_the_finance_bureau() {
        town = towns.anew();
        clock.stopOn(TODAY);
        var plan = town.plan(List.of(), work(unit(Role.LEAD, town.department("czj"))));
        var owed = answer(() -> duties.list(FindDuties.ofPlan(plan), PageRequest.first(1), town.office()))
                .items()
                .get(0);
        duty = owed.id();
        var limits = answer(() -> details.timeLimitsOf(Set.of(owed.taskId())));
        twoDays = limits.get(0).id();
        day = limits.get(1).id();
        frequency = answer(() -> details.frequenciesOf(Set.of(owed.taskId())))
                .get(0)
                .id();
        target = answer(() -> details.targetsOf(Set.of(owed.taskId()))).get(0).id();
    }

    @AfterEach
    void the_clock_runs_again() {
        clock.run();
    }

    @Test
    void a_limit_runs_from_what_occurs_and_explains_itself() {
        var occurrence = view(record(twoDays));

        // 30 September, then the National Day, then a Saturday that is worked on
        assertThat(occurrence.dueOn()).isEqualTo(LocalDate.of(2022, 10, 8));
        assertThat(occurrence.state()).isEqualTo(OccurrenceState.RUNNING);
        var computation = answer(() -> lists.computationsOf(List.of(occurrence.id()), Locale.CHINESE));
        assertThat(computation.get(occurrence.id()).notices()).containsExactly("国办发明电〔2021〕11号");
        assertThat(computation.get(occurrence.id()).steps().get(2).why()).isEqualTo("国庆节放假（国办发明电〔2021〕11号），不计");
        assertThat(view(record(day)).due()).isEqualTo(AFTERNOON.plusSeconds(86_400));
    }

    @Test
    void it_is_green_then_yellow_then_red_until_it_ends() {
        var occurrence = record(twoDays);

        assertThat(view(occurrence).light()).isEqualTo(Light.GREEN);
        clock.stopOn(LocalDate.of(2022, 10, 8));
        assertThat(view(occurrence).light()).isEqualTo(Light.YELLOW);
        clock.stopOn(LocalDate.of(2022, 10, 9));
        assertThat(view(occurrence).light()).isEqualTo(Light.RED);
        assertThat(listed(OccurrenceState.RUNNING)).containsExactly(occurrence);

        end(occurrence, null);

        assertThat(view(occurrence).state()).isEqualTo(OccurrenceState.MISSED);
        assertThat(view(occurrence).light()).isNull();
        assertThat(listed(OccurrenceState.RUNNING)).isEmpty();
        assertThat(listed(OccurrenceState.MISSED)).containsExactly(occurrence);
    }

    @Test
    void what_ends_in_its_last_moment_is_met() {
        var occurrence = record(day);
        clock.stopOn(LocalDate.of(2022, 10, 9));

        end(occurrence, AFTERNOON.plusSeconds(86_400));

        assertThat(view(occurrence).state()).isEqualTo(OccurrenceState.MET);
        assertThat(listed(OccurrenceState.MET)).containsExactly(occurrence);
        refused(
                () -> answer(() -> occurrences.end(new EndOccurrence(occurrence, 1, null, ""), town.officer("czj"))),
                "occurrence.ended");
    }

    @Test
    void a_new_notice_moves_what_runs_and_leaves_a_trace() {
        var running = record(twoDays);
        var hours = record(day);
        var ended = record(twoDays);
        end(ended, null);

        put(0, LocalDate.of(2022, 9, 30), LocalDate.of(2022, 10, 9));

        assertThat(view(running).dueOn()).isEqualTo(LocalDate.of(2022, 10, 11));
        assertThat(view(ended).dueOn()).isEqualTo(LocalDate.of(2022, 10, 8));
        assertThat(view(hours).due()).isEqualTo(AFTERNOON.plusSeconds(86_400));
        assertThat(moves(running))
                .extracting(OccurrenceMoveView::dueBefore, OccurrenceMoveView::dueAfter, OccurrenceMoveView::notice)
                .containsExactly(tuple(LocalDate.of(2022, 10, 8), LocalDate.of(2022, 10, 11), "补充通知1号"));
        assertThat(moves(ended)).isEmpty();
        assertThat(moves(hours)).isEmpty();
        assertThat(answer(() -> lists.computationsOf(List.of(running), Locale.CHINESE))
                        .get(running)
                        .notices())
                .containsExactly("补充通知1号");
        // another government's dates stay
        var elsewhere = towns.anew().code();
        assertThat(answer(() -> calendars.workingDays(elsewhere)).isWorkingDay(LocalDate.of(2022, 10, 9)))
                .isTrue();
    }

    @Test
    void a_date_is_provisional_until_its_notice_is_there() {
        clock.stopOn(LocalDate.of(2040, 9, 30));
        var occurrence = record(twoDays, Instant.parse("2040-09-27T08:00:00Z"));
        assertThat(view(occurrence).provisional()).isTrue();

        put(0, LocalDate.of(2040, 10, 1), LocalDate.of(2040, 10, 7));

        assertThat(view(occurrence).provisional()).isFalse();
        assertThat(view(occurrence).dueOn()).isEqualTo(LocalDate.of(2040, 10, 8));
        assertThat(moves(occurrence)).hasSize(1);
    }

    @Test
    void who_looks_after_files_moves_nothing_that_stands_as_it_should() {
        var occurrence = record(twoDays);

        answer(() -> keeper.keep());

        assertThat(moves(occurrence)).isEmpty();
        assertThat(view(occurrence).version()).isZero();
    }

    @Test
    void a_notice_that_came_as_a_file_moves_what_runs_too() throws SQLException {
        var occurrence = record(twoDays);
        computedByAnOlderNotice(occurrence);

        answer(() -> keeper.keep());
        answer(() -> keeper.keep());

        assertThat(view(occurrence).dueOn()).isEqualTo(LocalDate.of(2022, 10, 8));
        assertThat(moves(occurrence))
                .extracting(OccurrenceMoveView::dueBefore, OccurrenceMoveView::dueAfter, OccurrenceMoveView::notice)
                .containsExactly(tuple(LocalDate.of(2022, 10, 6), LocalDate.of(2022, 10, 8), "国办发明电〔2021〕11号"));
    }

    @Test
    void what_several_nodes_move_at_the_same_time_is_moved_once() throws SQLException {
        var occurrence = record(twoDays);
        computedByAnOlderNotice(occurrence);

        AtOnce.outcomes(4, node -> answer(() -> keeper.keep()));

        assertThat(moves(occurrence)).hasSize(1);
    }

    private static void computedByAnOlderNotice(UUID occurrence) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        Backends.jdbcUrl(), LocalPostgres.SUNLEDGER, LocalPostgres.SUNLEDGER);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("insert into command (id, at) values (current_command(), now())");
            statement.execute("update occurrence set due_on = '2022-10-06', computation ="
                    + " replace(computation, '2021〕11号', '2020〕99号') where id = '" + occurrence + "'");
            connection.commit();
        }
    }

    @Test
    void what_is_recorded_while_a_notice_is_entered_is_computed_by_it() {
        var recorded = AtOnce.answers(8, i -> {
            if (i == 3) {
                put(0, LocalDate.of(2022, 9, 30), LocalDate.of(2022, 10, 9));
            }
            return record(twoDays);
        });

        assertThat(recorded.stream().map(id -> view(id).dueOn())).hasSize(8).containsOnly(LocalDate.of(2022, 10, 11));
    }

    @Test
    void what_was_recorded_by_mistake_is_struck_and_kept() {
        var occurrence = record(twoDays);
        var officer = town.officer("czj");

        answer(() -> occurrences.strike(new StrikeRecord(occurrence, 0, "登记错误"), officer));

        assertThat(view(occurrence).state()).isEqualTo(OccurrenceState.STRUCK);
        assertThat(view(occurrence).strikeReason()).isEqualTo("登记错误");
        assertThat(listed(OccurrenceState.STRUCK)).containsExactly(occurrence);
        refused(
                () -> answer(() -> occurrences.strike(new StrikeRecord(occurrence, 0, "再次"), officer)),
                "version.stale");
    }

    @Test
    void records_come_to_counts_and_latest_values() {
        var first = add(frequency, null, LocalDate.of(2022, 4, 1), null);
        add(frequency, null, LocalDate.of(2022, 5, 2), null);
        add(frequency, null, LocalDate.of(2022, 9, 30), null);
        add(null, target, LocalDate.of(2022, 6, 1), BigDecimal.valueOf(7));
        add(null, target, LocalDate.of(2022, 3, 1), BigDecimal.valueOf(3));
        add(null, target, LocalDate.of(2022, 6, 1), BigDecimal.valueOf(8));

        assertThat(standing("2022-04-01", "2022-06-30"))
                .isEqualTo(new Standing(
                        duty,
                        List.of(new FrequencyStanding(frequency, 2)),
                        List.of(new TargetStanding(target, BigDecimal.valueOf(8), LocalDate.of(2022, 6, 1)))));
        assertThat(standing("2022-01-01", "2022-05-31").values())
                .extracting(TargetStanding::value)
                .containsExactly(BigDecimal.valueOf(3));

        answer(() -> entries.strike(new StrikeRecord(first, 0, "重复登记"), town.officer("czj")));

        assertThat(standing("2022-04-01", "2022-06-30").counts())
                .extracting(FrequencyStanding::count)
                .containsExactly(1);
        assertThat(answer(() -> entries.of(duty, PageRequest.first(10), town.office()))
                        .items())
                .extracting(EntryView::on)
                .hasSize(6)
                .isSorted();
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        var command = new RecordOccurrence(duty, Ids.next(), Instant.parse("2022-12-01T00:00:00Z"), "", null);
        assertThatThrownBy(() -> answer(() -> occurrences.record(command, town.officer("czj"))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.breaches())
                                .extracting(Breach::code)
                                .containsExactly("ledger.unknownTimeLimit", "ledger.notPast", "ledger.noText"));
        var entry = new AddEntry(duty, Ids.next(), Ids.next(), TODAY.plusDays(1), "", null, null);
        assertThatThrownBy(() -> answer(() -> entries.add(entry, town.officer("czj"))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.breaches())
                                .extracting(Breach::code)
                                .containsExactly(
                                        "ledger.oneOfBoth",
                                        "ledger.unknownFrequency",
                                        "ledger.unknownTarget",
                                        "ledger.notPast",
                                        "ledger.value"));
    }

    @Test
    void units_record_on_their_own_duties_only() {
        town.department("jyj");
        var occurrence = record(twoDays);
        refused(
                () -> answer(() -> occurrences.record(
                        new RecordOccurrence(duty, twoDays, AFTERNOON, "代登", null), town.officer("jyj"))),
                "duty.notFound");
        refused(
                () -> answer(() -> occurrences.end(new EndOccurrence(occurrence, 0, null, ""), town.officer("jyj"))),
                "occurrence.notFound");
        refused(
                () -> answer(() -> occurrences.end(new EndOccurrence(occurrence, 0, null, ""), town.office())),
                "access.forbidden");
        assertThat(answer(() -> lists.find(occurrence, town.officer("jyj")))).isNull();
        var elsewhere = towns.anew().office();
        assertThat(answer(() -> lists.find(occurrence, elsewhere))).isNull();
        assertThat(answer(() -> lists.find(occurrence, town.office()))).isNotNull();
    }

    @Test
    void the_same_key_records_once() {
        var command = new RecordOccurrence(duty, twoDays, AFTERNOON, "收到申请", "once");
        var officer = town.officer("czj");

        assertThat(answer(() -> occurrences.record(command, officer)))
                .isEqualTo(answer(() -> occurrences.record(command, officer)));
        assertThat(listed(OccurrenceState.RUNNING)).hasSize(1);
    }

    private static Work work(Assignee assignee) {
        return new Work(
                "公开规划",
                List.of(),
                List.of(assignee),
                List.of(),
                List.of(new Frequency("每季度至少1次", Cycle.QUARTER, 1)),
                List.of(
                        new TimeLimit("2个工作日内答复", BigDecimal.valueOf(2), LimitUnit.WORKING_DAY, "答复"),
                        new TimeLimit("24小时内发布", BigDecimal.valueOf(24), LimitUnit.HOUR, "发布")),
                List.of(new Target("不少于10场", BigDecimal.TEN, null, "场", "发布会")));
    }

    private UUID record(UUID limit) {
        return record(limit, AFTERNOON);
    }

    private UUID record(UUID limit, Instant at) {
        return answer(
                () -> occurrences.record(new RecordOccurrence(duty, limit, at, "收到申请", null), town.officer("czj")));
    }

    private void end(UUID occurrence, @Nullable Instant at) {
        answer(() -> occurrences.end(new EndOccurrence(occurrence, 0, at, "已答复"), town.officer("czj")));
    }

    private UUID add(@Nullable UUID counts, @Nullable UUID measures, LocalDate on, @Nullable BigDecimal value) {
        var command = new AddEntry(duty, counts, measures, on, "召开发布会", value, null);
        return answer(() -> entries.add(command, town.officer("czj")));
    }

    private void put(int version, LocalDate first, LocalDate last) {
        var holiday = new Holiday("国庆节", first, last, List.of());
        var notice = new HolidayNotice("补充通知1号", "通知", LocalDate.of(2022, 9, 30), List.of(holiday));
        var year = new HolidayYear(first.getYear(), List.of(notice));
        answer(() -> calendars.put(new PutHolidayNotice(year, version), town.office()));
    }

    private OccurrenceView view(UUID occurrence) {
        return answer(() -> lists.get(occurrence, town.office()));
    }

    private List<OccurrenceMoveView> moves(UUID occurrence) {
        return answer(() -> lists.movesOf(List.of(occurrence)));
    }

    private List<UUID> listed(OccurrenceState state) {
        var filter = new FindOccurrences(null, null, duty, state);
        return answer(() -> lists.list(filter, PageRequest.first(10), town.office())).items().stream()
                .map(OccurrenceView::id)
                .toList();
    }

    private Standing standing(String from, String to) {
        return answer(() -> standing.read(duty, LocalDate.parse(from), LocalDate.parse(to), town.office()));
    }

    private static void refused(Runnable act, String code) {
        assertThatThrownBy(act::run).isInstanceOf(Refused.class).hasMessageContaining(code);
    }
}
