package io.sunledger.progress.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunledger.kernel.DutyState;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Refused;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReportTest {
    private final Report report = new Report(
            Ids.next(),
            "here",
            new Report.Subject(Ids.next(), Ids.next(), Ids.next(), Ids.next(), LocalDate.of(2022, 6, 30)));

    @Test
    void saves_are_numbered_from_one() {
        assertThat(report.save(0, DutyState.UNDER_WAY)).isEqualTo(1);
        assertThat(report.save(1, DutyState.DONE)).isEqualTo(2);
        assertThat(report.state()).isEqualTo(DutyState.DONE);
    }

    @Test
    void who_has_not_seen_the_last_save_is_refused() {
        report.save(0, DutyState.UNDER_WAY);

        assertThatThrownBy(() -> report.save(0, DutyState.DONE)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo("version.stale");
            assertThat(refused.kind()).isEqualTo(Refused.Kind.STALE);
        });
        assertThat(report.state()).isEqualTo(DutyState.UNDER_WAY);
        assertThat(report.revisions()).isEqualTo(1);
    }
}
