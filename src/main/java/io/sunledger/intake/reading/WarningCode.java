package io.sunledger.intake.reading;

/** What the reader was unsure of. */
public enum WarningCode {
    /** A date lost characters; it has one possible reading, or none and was left out. */
    DAMAGED_DATE,
    /** Two dates of the document contradict each other. */
    CONTRADICTING_DATES,
    /** Names, or a name and the text after it, stand together without a separator or bracket. */
    LOST_SEPARATOR,
    /** A unit's name was broken over lines, lost a character or its bracket. */
    BROKEN_NAME,
    /** The numbering jumps. */
    NUMBER_GAP,
    /** The same heading stands twice, as page breaks in tables cause it. */
    REPEATED_HEADING,
    /** Nobody is named for a task. */
    TASK_WITHOUT_UNITS,
    /** A deadline lies before the date of the plan itself. */
    DEADLINE_BEFORE_PLAN,
    /** A date on which units report, not one by which work is done. */
    REPORTING_DATE,
    /** A table came without its cells; they were told apart by what stands in them. */
    FLATTENED_TABLE,
    /** A row has no units of its own and took those of the row before. */
    MERGED_CELL,
    /** A point has no units of its own and took those that stand behind the last point under the same heading. */
    SHARED_UNITS,
    /** Text behind the last task that was taken for a closing paragraph. */
    UNREAD_TEXT,
    /** Some units are named without saying for what; no text stands before them. */
    UNITS_WITHOUT_TASK
}
