package io.sunledger.platform.metrics;

import java.time.Duration;

/** Within which times answers are counted. */
public final class Steps {
    private static final Duration[] OF_ANSWERS = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10)
    };

    private Steps() {}

    /** From what is hardly waited for to what nobody waits for. */
    public static Duration[] ofAnswers() {
        return OF_ANSWERS.clone();
    }
}
