package io.sunledger.urging.domain;

/** A step of urging: a reminder before the due day, or a sheet after it. */
public sealed interface Step {
    /** How many days after the due day it is due; negative before it. */
    int day();

    /** How it is remembered as taken. */
    String key();

    /** @param daysBefore 0 is the due day itself */
    record Reminder(int daysBefore) implements Step {
        @Override
        public int day() {
            return -daysBefore;
        }

        @Override
        public String key() {
            return "BEFORE_" + daysBefore;
        }
    }

    /** @param daysOverdue from 1 */
    record Sheet(Colour colour, int daysOverdue) implements Step {
        @Override
        public int day() {
            return daysOverdue;
        }

        @Override
        public String key() {
            return colour.name();
        }
    }
}
