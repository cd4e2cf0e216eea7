package io.sunledger.review.domain;

import io.sunledger.kernel.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One asking to have a duty closed out, with what became of it. */
@Entity
public class CloseOut {
    @Id
    private UUID id;

    private String government;

    @Version
    private int version;

    private UUID planId;
    private UUID dutyId;
    private UUID unitId;
    private int number;

    @Enumerated(EnumType.STRING)
    private CloseOutState state;

    private String summary;
    private Instant askedAt;
    private String askedAccount;
    private String askedName;

    /** As JSON: what stood in the way when it was last looked up. */
    private String unmet;

    private Instant checkedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable CloseOutGrade grade;

    private @Nullable String reason;
    private @Nullable LocalDate rectifyBy;
    private @Nullable Instant settledAt;
    private @Nullable String settledAccount;
    private @Nullable String settledName;
    private @Nullable Instant reopenedAt;
    private @Nullable String reopenedAccount;
    private @Nullable String reopenedName;
    private @Nullable String reopenReason;

    @SuppressWarnings("NullAway.Init")
    protected CloseOut() {}

    CloseOut(UUID id, Subject subject, int number, Asking asking) {
        this.id = id;
        this.government = subject.government();
        this.planId = subject.plan();
        this.dutyId = subject.duty();
        this.unitId = subject.unit();
        this.number = number;
        this.state = CloseOutState.NOT_ASKED.after(CloseOutStep.ASK);
        this.summary = Wanted.text(asking.summary());
        this.askedAt = asking.by().at();
        this.askedAccount = asking.by().account();
        this.askedName = asking.by().name();
        this.unmet = asking.unmet();
        this.checkedAt = asking.by().at();
    }

    /** The duty that is to be closed out. */
    public record Subject(String government, UUID plan, UUID duty, UUID unit) {}

    /**
     * What the unit says when it asks.
     *
     * @param unmet what stands in the way, as JSON
     */
    public record Asking(Signature by, @Nullable String summary, String unmet) {}

    /**
     * A grade as the office gives it.
     *
     * @param reason required with FAIL
     * @param rectifyBy required with FAIL, and only there: until when the work is done over
     */
    public record Grading(
            CloseOutGrade grade,
            @Nullable String reason,
            @Nullable LocalDate rectifyBy) {}

    /** @throws Refused version.stale */
    public void expect(int expectedVersion) {
        if (expectedVersion != version) {
            throw Refused.stale("销号申请", expectedVersion, version);
        }
    }

    /** Notes what now stands in the way, as JSON. @throws Refused closeOut.notPending */
    public void check(String present, Instant now) {
        state = state.after(CloseOutStep.CHECK);
        unmet = present;
        checkedAt = now;
    }

    /** Is taken back by the unit. @throws Refused closeOut.notPending */
    public void withdraw(Signature by, @Nullable String why) {
        var next = state.after(CloseOutStep.WITHDRAW);
        settle(next, by, Wanted.text(why));
    }

    /**
     * The office does without something that is missing.
     *
     * @param involved who had a hand in what is decided on
     * @param missing what now stands in the way
     * @throws Refused closeOut.notPending, review.samePerson, closeOut.noReason, closeOut.nothingToWaive where it is not missing
     */
    public CloseOutWaiver waive(
            Signature by, Set<String> involved, CloseOutWaiver.Waiving waiving, List<Unmet> missing) {
        state = state.after(CloseOutStep.WAIVE);
        requireImpartial(by, involved);
        if (missing.stream().map(Unmet::key).noneMatch(waiving.what()::equals)) {
            throw Refused.of(Refused.Kind.CONFLICT, "closeOut.nothingToWaive");
        }
        return new CloseOutWaiver(id, new Subject(government, planId, dutyId, unitId), waiving, by);
    }

    /** @throws Refused closeOut.notPending, review.samePerson, closeOut.noReason */
    public void refuse(Signature by, Set<String> involved, @Nullable String why) {
        var next = state.after(CloseOutStep.REFUSE);
        requireImpartial(by, involved);
        settle(next, by, Wanted.reason(why));
    }

    /**
     * Is decided with a grade; all but FAIL close the duty out, for which nothing may be missing that is not waived.
     *
     * @param missing what stands in the way and is not waived
     * @throws Refused closeOut.notPending, review.samePerson, closeOut.unmet with everything that is missing, closeOut.noReason,
     *     closeOut.noRectifyBy, closeOut.rectifyByPast
     */
    public void grade(Signature by, Set<String> involved, Grading grading, LocalDate today, List<Unmet> missing) {
        var next = state.after(grading.grade().step());
        requireImpartial(by, involved);
        if (grading.grade().closesOut()) {
            requireNothing(missing);
            settle(next, by, Wanted.text(grading.reason()));
        } else {
            var until = Wanted.day(grading.rectifyBy(), today);
            settle(next, by, Wanted.reason(grading.reason()));
            rectifyBy = until;
        }
        grade = grading.grade();
    }

    /** @throws Refused closeOut.notClosed, closeOut.noReason */
    public void reopen(Signature by, @Nullable String why) {
        var next = state.after(CloseOutStep.REOPEN);
        reopenReason = Wanted.reason(why);
        state = next;
        reopenedAt = by.at();
        reopenedAccount = by.account();
        reopenedName = by.name();
    }

    private void requireImpartial(Signature by, Set<String> involved) {
        by.requireOtherThan(involved);
        by.requireOtherThan(Set.of(askedAccount));
    }

    private static void requireNothing(List<Unmet> missing) {
        var breaches = missing.stream().map(Unmet::breach).toList();
        if (!breaches.isEmpty()) {
            throw Refused.forAll("closeOut.unmet", breaches);
        }
    }

    private void settle(CloseOutState next, Signature by, String why) {
        state = next;
        reason = why;
        settledAt = by.at();
        settledAccount = by.account();
        settledName = by.name();
    }

    public UUID id() {
        return id;
    }

    public UUID dutyId() {
        return dutyId;
    }

    public int number() {
        return number;
    }

    public CloseOutState state() {
        return state;
    }

    public @Nullable CloseOutGrade grade() {
        return grade;
    }

    public @Nullable LocalDate rectifyBy() {
        return rectifyBy;
    }
}
