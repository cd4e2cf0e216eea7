package io.sunledger.chaos;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Lets some time go by. */
final class Pause {
    private Pause() {}

    static void of(Duration length) {
        var until = System.nanoTime() + length.toNanos();
        for (var left = length.toNanos(); left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
