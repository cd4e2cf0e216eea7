package io.sunledger.duty.domain;

import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a unit asks for a later date (延期), and what the office decides. */
@Entity
public class Extension {
    private static final int LONGEST_REASON = 1000;
    private static final int MOST_YEARS = 5;

    @Id
    private UUID id;

    private String government;

    @Version
    private int version;

    private UUID planId;
    private UUID dutyId;
    private UUID unitId;

    @Enumerated(EnumType.STRING)
    private ExtensionState state;

    private LocalDate dueBefore;
    private LocalDate askedDue;
    private String reason;
    private Instant askedAt;
    private String askedAccount;
    private String askedName;
    private @Nullable LocalDate grantedDue;
    private @Nullable String decision;
    private @Nullable Instant decidedAt;
    private @Nullable String decidedAccount;
    private @Nullable String decidedName;

    @SuppressWarnings("NullAway.Init")
    protected Extension() {}

    /**
     * @param due the date that is asked for
     * @throws Refused extension.noReason, extension.textTooLong, extension.notLater, extension.past, extension.tooFar
     */
    public Extension(UUID id, Duty duty, LocalDate due, String reason, Moment asked) {
        if (reason.isBlank()) {
            throw new Refused("extension.noReason");
        }
        check(reason);
        this.id = id;
        this.government = duty.government();
        this.planId = duty.planId();
        this.dutyId = duty.id();
        this.unitId = duty.unitId();
        this.state = ExtensionState.ASKED;
        this.dueBefore = duty.due();
        this.askedDue = later(due, duty, asked);
        this.reason = reason;
        this.askedAt = asked.at();
        this.askedAccount = asked.by().account();
        this.askedName = asked.by().name();
    }

    /** Who acts, when, and which day that is. */
    public record Moment(Actor by, Instant at, LocalDate today) {}

    /**
     * The office grants it.
     *
     * @param due the date that is granted; null for the one that was asked for
     * @return the date that is granted
     * @throws Refused extension.decided, extension.ownAsk, extension.notLater, extension.past, extension.tooFar
     */
    public LocalDate grant(@Nullable LocalDate due, String why, Duty duty, Moment now) {
        decide(ExtensionState.GRANTED, why, now);
        var granted = later(due == null ? askedDue : due, duty, now);
        grantedDue = granted;
        return granted;
    }

    /** The office refuses it. @throws Refused extension.decided, extension.ownAsk, extension.noReason */
    public void refuse(String why, Moment now) {
        if (why.isBlank()) {
            throw new Refused("extension.noReason");
        }
        decide(ExtensionState.REFUSED, why, now);
    }

    private void decide(ExtensionState as, String why, Moment now) {
        if (state != ExtensionState.ASKED) {
            throw Refused.of(Refused.Kind.CONFLICT, "extension.decided", id);
        }
        if (askedAccount.equals(now.by().account())) {
            throw Refused.forbidden("extension.ownAsk");
        }
        check(why);
        settle(as, why, now);
    }

    /** An amendment has overtaken it. */
    public void lapse(String why, Moment now) {
        settle(ExtensionState.LAPSED, why, now);
    }

    private void settle(ExtensionState as, String why, Moment now) {
        state = as;
        decision = why;
        decidedAt = now.at();
        decidedAccount = now.by().account();
        decidedName = now.by().name();
    }

    /** @throws Refused version.stale */
    public void expect(int expectedVersion) {
        if (expectedVersion != version) {
            throw Refused.stale("延期申请", expectedVersion, version);
        }
    }

    private static void check(String text) {
        if (text.length() > LONGEST_REASON || text.indexOf('\0') >= 0) {
            throw new Refused("extension.textTooLong", LONGEST_REASON);
        }
    }

    private static LocalDate later(LocalDate due, Duty duty, Moment now) {
        if (!due.isAfter(duty.due())) {
            throw new Refused("extension.notLater", due.toString(), duty.due().toString());
        }
        if (due.isBefore(now.today())) {
            throw new Refused("extension.past", due.toString());
        }
        if (due.isAfter(now.today().plusYears(MOST_YEARS))) {
            throw new Refused("extension.tooFar", MOST_YEARS);
        }
        return due;
    }

    public UUID id() {
        return id;
    }

    public UUID dutyId() {
        return dutyId;
    }

    public String reason() {
        return reason;
    }

    public LocalDate askedDue() {
        return askedDue;
    }
}
