package io.sunledger.urging.domain;

import io.sunledger.kernel.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Until when the rounds leave a duty alone, and why. */
@Entity
public class UrgingPause {
    @Id
    private UUID id;

    private String government;

    @Version
    private int version;

    private UUID planId;
    private UUID unitId;
    private @Nullable UUID dutyId;
    private LocalDate untilDay;
    private String reason;
    private Instant setAt;
    private String setBy;

    @SuppressWarnings("NullAway.Init")
    protected UrgingPause() {}

    /** @throws Refused sheet.reason, pause.past */
    public UrgingPause(UUID id, Subject subject, Order order) {
        this.id = id;
        this.government = subject.government();
        this.planId = subject.plan();
        this.unitId = subject.unit();
        this.dutyId = subject.duty();
        set(order);
    }

    /**
     * What the office says.
     *
     * @param until the first day on which the duty is urged again
     */
    public record Order(LocalDate until, String reason, LocalDate today, Instant at, String by) {}

    /** Replaces what was said before. @throws Refused sheet.reason, pause.past */
    public final void set(Order order) {
        if (order.until().isBefore(order.today())) {
            throw new Refused("pause.past", order.until().toString());
        }
        untilDay = order.until();
        reason = Reasons.of(order.reason());
        setAt = order.at();
        setBy = order.by();
    }
}
