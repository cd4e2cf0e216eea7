package io.sunledger.review.domain;

import io.sunledger.kernel.Refused;

/**
 * How far the closing out (销号) of a duty is: its whole life, in one place. Each asking begins a close-out of its own; a close-out
 * that has ended stays as it is, but for a granted one, which may be reopened once.
 */
public enum CloseOutState {
    /** Nobody has asked yet. */
    NOT_ASKED,
    /** 待审核: the office has it. */
    ASKED,
    /** 已撤回: the unit took it back. */
    WITHDRAWN,
    /** 不予受理: the office refused it; the unit may ask again. */
    REFUSED,
    /** 不合格: the office graded the work as failed; it is done over by a new date. */
    FAILED,
    /** 已销号: closed out; the duty takes nothing more. */
    GRANTED,
    /** 已重新打开: it was closed out, and is open again. */
    REOPENED;

    /**
     * How far it is after a step.
     *
     * @throws Refused closeOut.pending, closeOut.notPending, closeOut.notClosed, closeOut.closed where the step cannot be made from
     *     here
     */
    public CloseOutState after(CloseOutStep step) {
        return switch (this) {
            case ASKED -> fromAsked(step);
            case GRANTED -> fromGranted(step);
            case NOT_ASKED, WITHDRAWN, REFUSED, FAILED, REOPENED -> fromOpen(step);
        };
    }

    private static CloseOutState fromOpen(CloseOutStep step) {
        return switch (step) {
            case ASK -> ASKED;
            case CHECK, WITHDRAW, WAIVE, REFUSE, FAIL, GRANT -> throw notPending();
            case REOPEN -> throw Refused.of(Refused.Kind.CONFLICT, "closeOut.notClosed");
        };
    }

    private static CloseOutState fromAsked(CloseOutStep step) {
        return switch (step) {
            case ASK -> throw Refused.of(Refused.Kind.CONFLICT, "closeOut.pending");
            case CHECK, WAIVE -> ASKED;
            case WITHDRAW -> WITHDRAWN;
            case REFUSE -> REFUSED;
            case FAIL -> FAILED;
            case GRANT -> GRANTED;
            case REOPEN -> throw Refused.of(Refused.Kind.CONFLICT, "closeOut.notClosed");
        };
    }

    private static CloseOutState fromGranted(CloseOutStep step) {
        return switch (step) {
            case ASK -> throw Refused.of(Refused.Kind.CONFLICT, "closeOut.closed");
            case CHECK, WITHDRAW, WAIVE, REFUSE, FAIL, GRANT -> throw notPending();
            case REOPEN -> REOPENED;
        };
    }

    private static Refused notPending() {
        return Refused.of(Refused.Kind.CONFLICT, "closeOut.notPending");
    }
}
