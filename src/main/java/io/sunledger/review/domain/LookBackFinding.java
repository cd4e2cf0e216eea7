package io.sunledger.review.domain;

/** What a look-back finds of a duty. */
public enum LookBackFinding {
    /** 整改到位、未反弹: what was closed out still holds. */
    HOLDS,
    /** 反弹: what was closed out does not hold any more. */
    SLIPPED_BACK,
    /** 已补完: what was unfinished has been done since. */
    DONE_SINCE,
    /** 仍未完成: what was unfinished still is. */
    STILL_UNFINISHED;

    /** Whether it can be said of a duty that was closed out when the look-back began, or of one that was not. */
    boolean fits(boolean closedOut) {
        return switch (this) {
            case HOLDS, SLIPPED_BACK -> closedOut;
            case DONE_SINCE, STILL_UNFINISHED -> !closedOut;
        };
    }

    /** Whether something is left to be done. */
    boolean wantsRectification() {
        return switch (this) {
            case SLIPPED_BACK, STILL_UNFINISHED -> true;
            case HOLDS, DONE_SINCE -> false;
        };
    }
}
