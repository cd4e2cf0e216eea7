package io.sunledger.duty;

import org.eclipse.microprofile.graphql.Type;

/**
 * How many duties are how far; those withdrawn are not among them.
 *
 * @param total the sum of the three states
 * @param overdue due before today and not done, whatever their state
 * @param green of those with a light, how many have a green one
 */
@Type("DutyCounts")
public record DutyCounts(
        int total, int notStarted, int underWay, int done, int overdue, int green, int yellow, int red) {
    public static final DutyCounts NONE = new DutyCounts(0, 0, 0, 0, 0, 0, 0, 0);

    DutyCounts plus(DutyCounts other) {
        return new DutyCounts(
                total + other.total,
                notStarted + other.notStarted,
                underWay + other.underWay,
                done + other.done,
                overdue + other.overdue,
                green + other.green,
                yellow + other.yellow,
                red + other.red);
    }
}
