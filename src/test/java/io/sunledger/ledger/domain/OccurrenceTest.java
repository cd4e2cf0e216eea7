package io.sunledger.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Breach;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.LimitUnit;
import io.sunledger.kernel.Refused;
import io.sunledger.kernel.WorkingDays;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OccurrenceTest {
    private static final UUID ID = Ids.next();
    private static final Instant MONDAY = Instant.parse("2022-03-07T02:00:00Z");

    private final Occurrence occurrence = new Occurrence(
            ID,
            new Subject("here", ID, ID, ID, ID),
            new Occurrence.Event(ID, "收到申请"),
            new Occurrence.Due(
                    WorkingDays.of(List.of())
                            .within(
                                    MONDAY.atZone(ZoneId.of("Asia/Shanghai")),
                                    BigDecimal.valueOf(2),
                                    LimitUnit.WORKING_DAY),
                    "{}"),
            new Recording(Actor.system("here"), MONDAY));

    @Test
    void it_is_due_as_computed() {
        assertThat(occurrence.dueOn()).isEqualTo(LocalDate.of(2022, 3, 9));
        assertThat(occurrence.dueAt()).isEqualTo(Instant.parse("2022-03-09T16:00:00Z"));
    }

    @Test
    void it_ends_once_and_not_before_it_occurred() {
        refused(() -> occurrence.end(MONDAY.minusSeconds(1), null), "occurrence.endBeforeStart");
        occurrence.end(MONDAY, null);

        refused(() -> occurrence.end(MONDAY, null), "occurrence.ended");
    }

    @Test
    void what_is_struck_stays_struck() {
        occurrence.strike("登记错误", MONDAY);

        refused(() -> occurrence.strike("再次", MONDAY), "occurrence.struck");
        refused(() -> occurrence.end(MONDAY, null), "occurrence.struck");
    }

    @Test
    void everything_that_is_wrong_with_a_record_is_told_at_once() {
        assertThatThrownBy(() -> new RecordCheck()
                        .text("/what", " ")
                        .optionalText("/note", "长".repeat(501))
                        .past("/at", MONDAY.plusSeconds(1), MONDAY)
                        .past("/on", LocalDate.of(1999, 12, 31), LocalDate.of(2022, 3, 7))
                        .value("/value", new BigDecimal("1e999999999"))
                        .value("/value", null)
                        .done())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.breaches())
                                .extracting(Breach::code)
                                .containsExactly(
                                        "ledger.noText",
                                        "ledger.textTooLong",
                                        "ledger.notPast",
                                        "ledger.notPast",
                                        "ledger.value",
                                        "ledger.value"));
        assertThatCode(() -> new RecordCheck()
                        .text("/what", "已办")
                        .past("/at", MONDAY, MONDAY)
                        .value("/value", new BigDecimal("12.5"))
                        .done())
                .doesNotThrowAnyException();
    }

    private static void refused(Runnable act, String code) {
        assertThatThrownBy(act::run).isInstanceOf(Refused.class).hasMessageContaining(code);
    }
}
