package io.sunledger.review.domain;

import static io.sunledger.review.domain.CloseOutState.ASKED;
import static io.sunledger.review.domain.CloseOutState.FAILED;
import static io.sunledger.review.domain.CloseOutState.GRANTED;
import static io.sunledger.review.domain.CloseOutState.REFUSED;
import static io.sunledger.review.domain.CloseOutState.REOPENED;
import static io.sunledger.review.domain.CloseOutState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunledger.kernel.Refused;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CloseOutStateTest {
    private static final Map<CloseOutStep, CloseOutState> FROM_ASKED = Map.of(
            CloseOutStep.CHECK, ASKED,
            CloseOutStep.WAIVE, ASKED,
            CloseOutStep.WITHDRAW, WITHDRAWN,
            CloseOutStep.REFUSE, REFUSED,
            CloseOutStep.FAIL, FAILED,
            CloseOutStep.GRANT, GRANTED);

    @Test
    void only_what_waits_is_decided() {
        for (var step : CloseOutStep.values()) {
            if (FROM_ASKED.containsKey(step)) {
                assertThat(ASKED.after(step)).isEqualTo(FROM_ASKED.get(step));
            } else {
                assertRefused(ASKED, step, step == CloseOutStep.ASK ? "closeOut.pending" : "closeOut.notClosed");
            }
        }
    }

    @Test
    void what_is_closed_out_can_be_reopened_and_nothing_else() {
        assertThat(GRANTED.after(CloseOutStep.REOPEN)).isEqualTo(REOPENED);
        assertRefused(GRANTED, CloseOutStep.ASK, "closeOut.closed");
        FROM_ASKED.keySet().forEach(step -> assertRefused(GRANTED, step, "closeOut.notPending"));
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_ASKED", "WITHDRAWN", "REFUSED", "FAILED", "REOPENED"})
    void what_is_open_can_be_asked_for_and_nothing_else(CloseOutState open) {
        assertThat(open.after(CloseOutStep.ASK)).isEqualTo(ASKED);
        assertRefused(open, CloseOutStep.REOPEN, "closeOut.notClosed");
        FROM_ASKED.keySet().forEach(step -> assertRefused(open, step, "closeOut.notPending"));
    }

    private static void assertRefused(CloseOutState state, CloseOutStep step, String code) {
        assertThatThrownBy(() -> state.after(step))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
