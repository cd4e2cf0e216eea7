package io.sunledger.testing;

import io.quarkus.test.Mock;
import io.sunledger.platform.Basis;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The service's clock in tests: it runs, until a test stops it on a day; the test lets it run again when it is done. */
@Mock
@ApplicationScoped
public class TestClock extends Clock {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private volatile @Nullable Instant stopped;

    /** It is noon of that day. */
    public void stopOn(LocalDate day) {
        stopAt(day.atTime(12, 0));
    }

    public void stopAt(LocalDateTime time) {
        stopped = time.atZone(ZONE).toInstant();
    }

    public void run() {
        stopped = null;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    @Override
    public Instant instant() {
        Basis.noteMoment();
        var now = stopped;
        return now == null ? Instant.now() : now;
    }
}
