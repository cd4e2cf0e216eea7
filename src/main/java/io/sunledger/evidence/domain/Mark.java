package io.sunledger.evidence.domain;

import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Refused;
import java.time.Instant;

/** Who did something to a piece of evidence, when and why. */
public record Mark(Instant at, String account, String name, String reason) {
    private static final int LONGEST = 1000;

    /** @throws Refused evidence.noReason, evidence.reasonTooLong */
    public static Mark of(Actor by, Instant at, String reason) {
        var said = reason.strip();
        if (said.isEmpty()) {
            throw new Refused("evidence.noReason");
        }
        if (said.length() > LONGEST) {
            throw new Refused("evidence.reasonTooLong", said.length(), LONGEST);
        }
        return new Mark(at, by.account(), by.name(), said);
    }
}
