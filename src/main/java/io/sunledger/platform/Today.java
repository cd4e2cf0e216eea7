package io.sunledger.platform;

import java.time.Clock;
import java.time.LocalDate;

/** Which day it is. */
public final class Today {
    private Today() {}

    /** The clock's day, in the clock's zone. */
    public static LocalDate by(Clock clock) {
        return Basis.ofDay(() -> LocalDate.now(clock));
    }
}
