package io.sunledger.benchmark.nation;

import java.util.Locale;

/** The tables that are filled, with the columns in the order in which rows give them. */
enum Table {
    GOVERNMENT("code, name, level, version"),
    UNIT("id, government, code, name, kind, parent_id, version"),
    UNIT_NAME("id, government, unit_id, name, source, added_by, added_at"),
    UNIT_GROUP("id, government, name, kinds, defined_at, defined_by, version"),
    PLAN("id, government, version, title, year, jurisdiction, issuer, document_number, issued_on, disclosure,"
            + " entered_at, entered_by"),
    PLAN_REVISION("id, plan_id, number, reason, at, account, name, content"),
    REPORTING_PERIOD("id, plan_id, due, text, subject"),
    PLAN_ITEM("id, plan_id, ordinal, number, part, title"),
    TASK("id, plan_id, item_id, ordinal, version, text, withdrawn"),
    TASK_DEADLINE("id, task_id, ordinal, text, due, whole_year"),
    TASK_FREQUENCY("id, task_id, ordinal, text, every, at_least"),
    TASK_TARGET("id, task_id, ordinal, text, at_least, unit, subject"),
    ASSIGNMENT("id, plan_id, task_id, ordinal, role, name, unit_id, group_id"),
    DUTY("id, government, version, plan_id, item_id, task_id, unit_id, via_group_id, role, due, whole_year, state,"
            + " closed_at, owed_since, plan_due"),
    REPORT("id, government, version, duty_id, plan_id, unit_id, period_id, period_due, state, revisions, stage,"
            + " changes, round, handed_revision, submitted_by, submitted_at, first_handed_in_at, handed_in_at"),
    REPORT_REVISION("id, report_id, number, at, account, name, content"),
    REPORT_STEP(
            "id, government, version, report_id, duty_id, plan_id, unit_id, number, move, revision, at, account, name,"
                    + " reason"),
    CLOSE_OUT("id, government, version, plan_id, duty_id, unit_id, number, state, summary, asked_at, asked_account,"
            + " asked_name, unmet, checked_at, grade, reason, settled_at, settled_account, settled_name");

    private final String columns;

    Table(String columns) {
        this.columns = columns;
    }

    String sqlName() {
        return name().toLowerCase(Locale.ROOT);
    }

    String copy() {
        return "copy " + sqlName() + " (" + columns + ") from stdin";
    }
}
