package io.sunledger.platform.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceParentTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void the_trace_of_a_caller_is_gone_on_with() {
        var caller = TraceParent.of("00-" + TRACE + "-00f067aa0ba902b7-01");

        assertThat(caller.isRemote() && caller.isSampled()).isTrue();
        assertThat(TraceParent.idOf(caller)).isEqualTo(TRACE);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "欧阳", "00-" + TRACE + "-0000000000000000-01", "00-" + TRACE + "-00f067aa0ba902b7-01-more"})
    void whoever_says_none_has_a_new_one_each_time(String said) {
        var caller = TraceParent.of(said);

        assertThat(caller.isValid()).isFalse();
        assertThat(TraceParent.idOf(caller))
                .matches("[0-9a-f]{32}")
                .isNotEqualTo(TRACE)
                .isNotEqualTo(TraceParent.idOf(caller));
    }
}
