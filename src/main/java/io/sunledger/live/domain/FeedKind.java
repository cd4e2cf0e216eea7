package io.sunledger.live.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a delta is made of: each thing that has an id of its own, with the recorded tables that are parts of it. */
public enum FeedKind {
    UNIT("Unit", Reach.GOVERNMENT, "unit", "unit_name.unit_id", "unit_liaison.unit_id"),
    GROUP("UnitGroup", Reach.GOVERNMENT, "unit_group", "unit_group_name.group_id", "unit_group_entry.group_id"),
    // an assignment that names no task is one of all tasks of its plan
    PLAN("Plan", Reach.GOVERNMENT, "plan", "reporting_period.plan_id", "assignment.plan_id"),
    ITEM("PlanItem", Reach.GOVERNMENT, "plan_item"),
    TASK(
            "Task",
            Reach.GOVERNMENT,
            "task",
            "task_place.task_id",
            "assignment.task_id",
            "task_deadline.task_id",
            "task_frequency.task_id",
            "task_time_limit.task_id",
            "task_target.task_id",
            "task_link.task_id"),
    DUTY(
            "Duty",
            Reach.DUTY,
            "duty",
            "undertaking.duty_id",
            "due_change.duty_id",
            "urging_pause.duty_id",
            "carried_duty.duty_id"),
    REPORT("Report", Reach.DUTY, "report", "report_revision.report_id", "report_step.report_id"),
    MEASURE("Measure", Reach.DUTY, "measure"),
    CLOSE_OUT("CloseOut", Reach.DUTY, "close_out", "close_out_waiver.close_out_id"),
    EXTENSION("Extension", Reach.DUTY, "extension"),
    EVIDENCE("Evidence", Reach.DUTY, "evidence_item"),
    OCCURRENCE("Occurrence", Reach.DUTY, "occurrence", "occurrence_move.occurrence_id"),
    LEDGER_ENTRY("LedgerEntry", Reach.DUTY, "ledger_entry"),
    SHEET("UrgingSheet", Reach.UNIT, "urging_sheet"),
    HAND_OVER("HandOver", Reach.UNIT, "hand_over", "hand_over_item.hand_over_id"),
    MESSAGE("Message", Reach.INBOX, "message");

    /** Who may know of it. */
    public enum Reach {
        /** Whoever belongs to the government. */
        GOVERNMENT,
        /** Who sees the unit's duties. */
        UNIT,
        /** The same, as long as the duty on which it hangs is owed. */
        DUTY,
        /** To whom it is; the query looks for no other. */
        INBOX
    }

    private final String type;
    private final Reach reach;
    private final List<Source> sources;

    FeedKind(String type, Reach reach, String... tables) {
        this.type = type;
        this.reach = reach;
        this.sources = Arrays.stream(tables).map(Source::of).toList();
    }

    /** Its name in the schema. */
    public String type() {
        return type;
    }

    public Reach reach() {
        return reach;
    }

    public boolean hangsOnDuty() {
        return reach == Reach.DUTY;
    }

    /** The table of the things themselves. */
    public String table() {
        return sources.get(0).table();
    }

    /** The tables of what is a unit's. */
    static Set<String> tablesOfUnits() {
        return Arrays.stream(values())
                .filter(kind -> kind.reach == Reach.UNIT || kind.reach == Reach.DUTY)
                .flatMap(kind -> kind.sources.stream().map(Source::table))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** As rows of SQL: table, kind, the column with the thing's id (empty: it is the row's own), whether it is for all to know. */
    public static String asRows() {
        return Arrays.stream(values())
                .flatMap(kind -> kind.sources.stream()
                        .map(source -> "('%s', '%s', '%s', %s)"
                                .formatted(
                                        source.table(),
                                        kind.name(),
                                        source.column(),
                                        kind.reach == Reach.GOVERNMENT || kind.reach == Reach.INBOX)))
                .collect(Collectors.joining(", "));
    }

    private record Source(String table, String column) {
        static Source of(String told) {
            var parts = told.split("\\.");
            return new Source(parts[0], parts.length == 1 ? "" : parts[1]);
        }
    }
}
