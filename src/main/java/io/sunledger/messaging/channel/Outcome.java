package io.sunledger.messaging.channel;

import java.time.Duration;

/** What became of a letter that was tried. */
public sealed interface Outcome {
    /** It was accepted. */
    record Accepted() implements Outcome {}

    /**
     * It may be accepted later.
     *
     * @param notBefore the shortest pause that the other side asks for
     */
    record TryLater(String reason, Duration notBefore) implements Outcome {
        public Duration atLeast(Duration pause) {
            return pause.compareTo(notBefore) < 0 ? notBefore : pause;
        }
    }

    /** It will never be accepted as it is. */
    record Rejected(String reason) implements Outcome {}

    static Outcome accepted() {
        return new Accepted();
    }

    static Outcome tryLater(String reason) {
        return new TryLater(reason, Duration.ZERO);
    }
}
