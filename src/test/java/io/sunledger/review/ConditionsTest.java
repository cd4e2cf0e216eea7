package io.sunledger.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunledger.kernel.Cycle;
import io.sunledger.plan.FrequencyView;
import io.sunledger.plan.TargetView;
import io.sunledger.review.DutyFacts.Accepted;
import io.sunledger.review.DutyFacts.DeadPage;
import io.sunledger.review.DutyFacts.Demanded;
import io.sunledger.review.DutyFacts.Evidence;
import io.sunledger.review.domain.Unmet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionsTest {
    private static final UUID ID = new UUID(0, 7);
    private static final Accepted NOTHING = new Accepted(false, Map.of(), Map.of());
    private static final Evidence NO_EVIDENCE = new Evidence(0, 0, 0, List.of());

    @ParameterizedTest
    @CsvSource({"0, 0, 0, 1", "0, 0, 3, 1", "1, 0, 0, 0", "0, 1, 0, 0"})
    void a_file_or_a_page_that_answers_is_evidence(int files, int live, int pending, int unmet) {
        var evidence = new Evidence(files, live, pending, List.of());

        assertThat(new EvidenceThere().unmet(facts(evidence, NOTHING, demanded(null, null, null))))
                .hasSize(unmet);
    }

    @Test
    void each_dead_page_is_told_by_its_address() {
        var dead = List.of(new DeadPage(ID, "https://czj.example.gov.cn/1"), new DeadPage(new UUID(0, 8), "x"));

        var unmet = new LinksAlive().unmet(facts(new Evidence(1, 0, 0, dead), NOTHING, demanded(null, null, null)));

        assertThat(unmet).hasSize(2);
        assertThat(unmet.get(0).facts()).containsExactly("https://czj.example.gov.cn/1");
        assertThat(unmet.get(0).pointer()).isEqualTo("/evidence/" + ID);
    }

    @ParameterizedTest
    @CsvSource({
        "10,   ,   9.99,  1",
        "10,   ,   10.00, 0",
        "10,   ,   11,    0",
        "  ,   5,  5,     0",
        "  ,   5,  5.01,  1",
        "10,   ,   ,      1",
        "  ,   5,  ,      1",
    })
    void a_target_is_reached_by_an_accepted_value_within_its_bound(
            @Nullable BigDecimal atLeast, @Nullable BigDecimal atMost, @Nullable BigDecimal value, int unmet) {
        var accepted = new Accepted(true, value == null ? Map.of() : Map.of(ID, value), Map.of());
        var target = new TargetView(ID, ID, "指标", atLeast, atMost, "场", "发布会");

        assertThat(new TargetsReached().unmet(facts(NO_EVIDENCE, accepted, demanded(target, null, null))))
                .hasSize(unmet);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "1, 2, 0", "2, 3, 1", "2, 4, 0"})
    void recurring_work_is_done_for_each_cycle_that_has_begun(int atLeast, int done, int unmet) {
        var frequency = new FrequencyView(ID, ID, "每季度", Cycle.QUARTER, atLeast);
        var accepted = new Accepted(true, Map.of(), Map.of(ID, done));

        var found = new TimesCounted()
                .unmet(facts(NO_EVIDENCE, accepted, demanded(null, frequency, LocalDate.of(2022, 12, 15))));

        assertThat(found).hasSize(unmet);
        assertThat(found)
                .allSatisfy(one -> assertThat(one.facts())
                        .containsExactly("每季度", String.valueOf(atLeast * 2), String.valueOf(done)));
    }

    @Test
    void all_that_is_missing_is_found_sorted_by_what_it_is() {
        List<CloseOutCondition> conditions = List.of(new ReportAccepted(), new LinksAlive(), new EvidenceThere());

        assertThat(Conditions.unmet(conditions, facts(NO_EVIDENCE, NOTHING, demanded(null, null, null))))
                .extracting(unmet -> unmet.breach().code())
                .containsExactly("closeOut.noEvidence", "closeOut.noReport");
        assertThat(conditions.get(0).unmet(facts(NO_EVIDENCE, NOTHING, demanded(null, null, null))))
                .extracting(Unmet::pointer)
                .containsExactly("/reports");
    }

    private static DutyFacts facts(Evidence evidence, Accepted accepted, Demanded demanded) {
        return new DutyFacts(Set.of(), evidence, accepted, demanded);
    }

    private static Demanded demanded(
            @Nullable TargetView target, @Nullable FrequencyView frequency, @Nullable LocalDate until) {
        var last = until == null ? LocalDate.of(2022, 12, 31) : until;
        return new Demanded(
                target == null ? List.of() : List.of(target),
                frequency == null ? List.of() : List.of(frequency),
                LocalDate.of(2022, 7, 18),
                last);
    }
}
