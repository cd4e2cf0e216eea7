package io.sunledger.review;

import static io.sunledger.testing.Await.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.AskExtension;
import io.sunledger.duty.DecideExtension;
import io.sunledger.duty.Extensions;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.DutyState;
import io.sunledger.kernel.Refused;
import io.sunledger.ledger.AddEntry;
import io.sunledger.ledger.LedgerEntries;
import io.sunledger.ledger.StrikeRecord;
import io.sunledger.progress.DutyOutcome;
import io.sunledger.progress.HandReport;
import io.sunledger.progress.HandReports;
import io.sunledger.progress.HandingAll;
import io.sunledger.progress.ReportContent;
import io.sunledger.progress.SaveReport;
import io.sunledger.review.domain.CloseOutGrade;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.TestClock;
import io.sunledger.testing.Towns;
import io.sunledger.undertaking.AddMeasure;
import io.sunledger.undertaking.AnswerHandOver;
import io.sunledger.undertaking.EndMeasure;
import io.sunledger.undertaking.HandOvers;
import io.sunledger.undertaking.Measures;
import io.sunledger.undertaking.Receipts;
import io.sunledger.undertaking.ReceiveDuties;
import io.sunledger.undertaking.ReceivedDuties;
import io.sunledger.undertaking.StartHandOver;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever door it comes by: a duty that is closed out takes nothing more until it is reopened. */
@ServiceTest
@SuppressWarnings("NullAway.Init")
class ClosedDutyTest {
    private static final LocalDate DAY = LocalDate.of(2022, 9, 20);

    @Inject
    Towns towns;

    @Inject
    DutyDriver.Doors doors;

    @Inject
    Receipts receipts;

    @Inject
    Measures measures;

    @Inject
    HandOvers handOvers;

    @Inject
    LedgerEntries entries;

    @Inject
    Extensions extensions;

    @Inject
    HandingAll handingAll;

    @Inject
    TestClock clock;

    private DutyDriver duty;
    private UUID id;
    private UUID frequency;
    private Actor officer;
    private Actor colleague;
    private Actor office;

    @BeforeEach
    void a_duty_with_all_that_closing_it_out_takes() {
        clock.stopOn(DAY);
        duty = new DutyDriver(towns.anew(), doors);
        id = duty.duty();
        var task = answer(() -> doors.duties.get(id, duty.person(Move.OFFICE))).taskId();
        frequency =
                answer(() -> doors.details.frequenciesOf(List.of(task))).get(0).id();
        officer = duty.person(Move.OFFICER);
        colleague = duty.person(Move.OTHER_OFFICER);
        office = duty.person(Move.OFFICE);
        duty.fulfil();
    }

    @AfterEach
    void the_clock_runs_again() {
        duty.close();
        clock.run();
    }

    @Test
    void what_was_never_received_is_received_no_more() {
        closeOut();

        assertThat(receive())
                .extracting(ReceivedDuties.Outcome::code, ReceivedDuties.Outcome::at)
                .containsExactly(tuple("duty.closed", null));
    }

    @Test
    void its_measures_records_and_officer_stay_as_they_are() {
        receive();
        var measure = answer(() -> measures.add(measure("梳理目录"), officer));
        var entry = answer(() -> entries.add(entry(), officer));
        var handOver = answer(() -> handOvers.start(handOver(), officer));
        var item = answer(() -> handOvers.itemsOf(List.of(handOver))).get(0).id();
        closeOut();

        refused(() -> measures.add(measure("再开一场"), officer));
        refused(() -> measures.finish(new EndMeasure(measure, 0, null), officer));
        refused(() -> entries.add(entry(), officer));
        refused(() -> entries.strike(new StrikeRecord(entry, 0, "登记错误"), officer));
        refused(() -> handOvers.start(handOver(), officer));
        refused(() -> handOvers.confirm(new AnswerHandOver(item, null, null), colleague));
    }

    @Test
    void its_reports_and_its_date_stay_as_they_are() {
        var asked = answer(() -> extensions.ask(extension(), officer));
        var period = answer(() -> doors.details.reportingPeriodsOf(List.of(duty.plan())))
                .get(1)
                .id();
        var content = new ReportContent(DutyState.DONE, "已公开", "", "", "", List.of(), List.of());
        var report = answer(() -> doors.reports.save(new SaveReport(id, period, 0, content, null), officer));
        closeOut();

        refused(() -> doors.handing.submit(new HandReport(report, 1, null, null), officer));
        assertThat(answer(() -> handingAll.submitAll(new HandReports(duty.plan(), period, null), officer))
                        .outcomes())
                .extracting(DutyOutcome::code)
                .containsExactly("duty.closed");
        refused(() -> extensions.decide(new DecideExtension.Grant(asked, 0, null, "同意"), office));
        refused(() -> extensions.ask(extension(), officer));
        assertThat(duty.refusalOf(new Move.AddLink(Move.OFFICER, true))).isEqualTo("duty.closed");
        assertThat(duty.refusalOf(new Move.RemoveFile(Move.OFFICER))).isEqualTo("duty.closed");

        duty.make(new Move.Reopen(Move.OFFICE));
        answer(() -> doors.handing.submit(new HandReport(report, 1, null, null), officer));
        answer(() -> extensions.decide(new DecideExtension.Grant(asked, 0, null, "同意"), office));
    }

    private void closeOut() {
        duty.make(new Move.Ask(Move.OFFICER), new Move.Grade(Move.OFFICE, CloseOutGrade.GOOD));
    }

    private List<ReceivedDuties.Outcome> receive() {
        return answer(() -> receipts.receive(new ReceiveDuties(List.of(id), null), officer))
                .outcomes();
    }

    private AddMeasure measure(String text) {
        return new AddMeasure(id, text, "", null, "", "", null, null);
    }

    private AddEntry entry() {
        return new AddEntry(id, frequency, null, DAY, "已发布", null, null);
    }

    private StartHandOver handOver() {
        return new StartHandOver(colleague.issuer(), colleague.subject(), colleague.name(), List.of(id), "轮岗", null);
    }

    private AskExtension extension() {
        return new AskExtension(id, LocalDate.of(2023, 3, 31), "材料尚未齐备", null);
    }

    private static void refused(Door act) {
        assertThatThrownBy(() -> answer(act::goThrough))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("duty.closed"));
    }

    private interface Door {
        Uni<UUID> goThrough();
    }
}
