package io.sunledger.review.domain;

import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A duty that is looked back on, and what is found. */
@Entity
public class LookBackEntry {
    @Id
    private UUID id;

    private String government;

    @Version
    private int version;

    private UUID lookBackId;
    private UUID planId;
    private UUID dutyId;
    private UUID unitId;
    private boolean closedOut;

    @Enumerated(EnumType.STRING)
    private @Nullable LookBackFinding finding;

    private @Nullable String text;
    private @Nullable String evidence;
    private @Nullable LocalDate rectifyBy;
    private boolean reopened;
    private @Nullable Instant foundAt;
    private @Nullable String foundAccount;
    private @Nullable String foundName;

    @SuppressWarnings("NullAway.Init")
    protected LookBackEntry() {}

    /** @param closedOut whether the duty is closed out when the look-back begins */
    public LookBackEntry(UUID lookBack, CloseOut.Subject duty, boolean closedOut) {
        this.id = Ids.next();
        this.government = duty.government();
        this.lookBackId = lookBack;
        this.planId = duty.plan();
        this.dutyId = duty.duty();
        this.unitId = duty.unit();
        this.closedOut = closedOut;
    }

    /**
     * A finding as the office states it.
     *
     * @param text what was found
     * @param evidence what it was found by
     * @param rectifyBy required where something is left to be done and the duty is not reopened
     * @param reopen whether a duty that slipped back is opened again
     */
    public record Found(
            LookBackFinding finding,
            @Nullable String text,
            @Nullable String evidence,
            @Nullable LocalDate rectifyBy,
            boolean reopen) {}

    /** @throws Refused version.stale */
    public void expect(int expectedVersion) {
        if (expectedVersion != version) {
            throw Refused.stale("回头看", expectedVersion, version);
        }
    }

    /**
     * Is found so; said again, the later holds, but for a duty that was reopened for it.
     *
     * @param involved who reported on the duty or asked to have it closed out
     * @throws Refused lookBack.reopened, lookBack.finding where it cannot be said of such a duty, lookBack.reopening where it is
     *     nothing to reopen for, review.samePerson, closeOut.noReason, closeOut.noRectifyBy, closeOut.rectifyByPast
     */
    public void find(Found found, Signature by, Set<String> involved, LocalDate today) {
        requirePossible(found);
        by.requireOtherThan(involved);
        var said = Wanted.reason(found.text());
        var foundBy = Wanted.text(found.evidence());
        rectifyBy = found.finding().wantsRectification() ? until(found, today) : null;
        text = said;
        evidence = foundBy;
        finding = found.finding();
        reopened = found.reopen();
        foundAt = by.at();
        foundAccount = by.account();
        foundName = by.name();
    }

    private void requirePossible(Found found) {
        if (reopened) {
            throw Refused.of(Refused.Kind.CONFLICT, "lookBack.reopened");
        }
        if (!found.finding().fits(closedOut)) {
            throw new Refused("lookBack.finding", found.finding().name());
        }
        if (found.reopen() && found.finding() != LookBackFinding.SLIPPED_BACK) {
            throw new Refused("lookBack.reopening", found.finding().name());
        }
    }

    private static @Nullable LocalDate until(Found found, LocalDate today) {
        return found.reopen() && found.rectifyBy() == null ? null : Wanted.day(found.rectifyBy(), today);
    }

    public UUID id() {
        return id;
    }

    public UUID dutyId() {
        return dutyId;
    }
}
