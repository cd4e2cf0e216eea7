package io.sunledger.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A short run of the command, so that it is known to work; FailoverIT tells more. */
class ChaosIT {
    @Test
    void what_was_acknowledged_is_there_once_after_a_little_chaos() {
        var options = Options.of(("--minutes 0.4 --nodes 2 --towns 1 --units 3 --calm 3 --seed 42"
                        + " --only database-refused,primary-killed,node-unreachable")
                .split(" "));

        assertThat(Chaos.run(options)).isEmpty();
    }
}
