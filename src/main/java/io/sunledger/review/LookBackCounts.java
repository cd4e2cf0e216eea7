package io.sunledger.review;

import org.eclipse.microprofile.graphql.Type;

/**
 * How many duties a look-back has found how, as the caller may see them.
 *
 * @param closedOut how many were closed out when it began; the rest was unfinished
 * @param open of how many nothing is said yet
 * @param reopened how many of those that slipped back were opened again
 */
@Type("LookBackCounts")
public record LookBackCounts(
        int total,
        int closedOut,
        int open,
        int holds,
        int slippedBack,
        int doneSince,
        int stillUnfinished,
        int reopened) {
    public static final LookBackCounts NONE = new LookBackCounts(0, 0, 0, 0, 0, 0, 0, 0);
}
