package io.sunledger.intake.reading;

/**
 * A proposed pair: a task of the body and an annex row that say the same.
 *
 * @param score the share of the annex row's wording that the body task holds, 0 to 1
 */
public record Restatement(Place body, Place annex, double score) {
    /** A task of a draft: the index of its item and its own index in the item, both from 0. */
    public record Place(int item, int task) {}
}
