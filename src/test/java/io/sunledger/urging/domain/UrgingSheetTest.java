package io.sunledger.urging.domain;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunledger.kernel.Actor;
import io.sunledger.kernel.ActorRole;
import io.sunledger.kernel.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UrgingSheetTest {
    private static final Instant NOW = Instant.parse("2022-10-08T02:00:00Z");
    private static final Actor OFFICER = new Actor("i", "s", "经办", "g", "czj", Set.of(ActorRole.OFFICER));

    private final UrgingSheet sheet = new UrgingSheet(
            Ids.next(),
            Subject.ofDuty("g", Ids.next(), Ids.next(), Ids.next(), LocalDate.of(2022, 9, 30)),
            Colour.BLUE,
            new UrgingSheet.Issue(1, LocalDate.of(2022, 10, 8), NOW, "Sunledger", null, "文", "text"));

    @Test
    void a_sheet_is_received_once_and_answered_once() {
        sheet.receive(OFFICER, NOW);
        assertThatThrownBy(() -> sheet.receive(OFFICER, NOW)).hasMessageContaining("sheet.received");
        sheet.answer("已在办理", OFFICER, NOW);
        assertThatThrownBy(() -> sheet.answer("再说", OFFICER, NOW)).hasMessageContaining("sheet.answered");
    }

    @Test
    void who_answers_has_received() {
        sheet.answer("已在办理", OFFICER, NOW);
        assertThatThrownBy(() -> sheet.receive(OFFICER, NOW)).hasMessageContaining("sheet.received");
    }

    @Test
    void an_answer_says_something_and_a_withdrawal_why() {
        assertThatThrownBy(() -> sheet.answer(" ", OFFICER, NOW)).hasMessageContaining("sheet.answer");
        assertThatThrownBy(() -> sheet.answer("长".repeat(5001), OFFICER, NOW)).hasMessageContaining("sheet.answer");
        assertThatThrownBy(() -> sheet.withdraw("", OFFICER, NOW)).hasMessageContaining("sheet.reason");
    }

    @Test
    void what_is_withdrawn_stays_so() {
        sheet.withdraw("发错了单位", OFFICER, NOW);
        assertThatThrownBy(() -> sheet.receive(OFFICER, NOW)).hasMessageContaining("sheet.withdrawn");
        assertThatThrownBy(() -> sheet.answer("好", OFFICER, NOW)).hasMessageContaining("sheet.withdrawn");
        assertThatThrownBy(() -> sheet.withdraw("又", OFFICER, NOW)).hasMessageContaining("sheet.withdrawn");
    }

    @Test
    void a_change_on_an_old_state_is_stale() {
        assertThatCode(() -> sheet.expect(0)).doesNotThrowAnyException();
        assertThatThrownBy(() -> sheet.expect(3)).hasMessageContaining("version.stale");
    }
}
