package io.sunledger.platform.changes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeardTransactionsTest {
    private final HeardTransactions heard = new HeardTransactions();

    @Test
    void a_transaction_that_has_a_smaller_number_than_one_that_was_heard_has_not_been_heard_yet() {
        heard.beginAt(100);

        heard.heard(105);

        assertThat(heard.contains(105)).isTrue();
        assertThat(heard.contains(104)).isFalse();
        assertThat(heard.contains(99)).isTrue();
    }

    @Test
    void what_had_ended_counts_as_heard_from_the_next_round_trip_on() {
        heard.beginAt(100);

        heard.roundTrip(110);
        assertThat(heard.contains(109)).isFalse();

        heard.roundTrip(111);
        assertThat(heard.contains(109)).isTrue();
        assertThat(heard.contains(110)).isFalse();
    }

    @Test
    void after_deafness_nothing_from_before_counts_but_what_had_ended() {
        heard.beginAt(100);
        heard.heard(120);

        heard.beginAt(115);

        assertThat(heard.contains(114)).isTrue();
        assertThat(heard.contains(120)).isFalse();
    }
}
