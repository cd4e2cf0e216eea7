package io.sunledger.export.domain;

/** Of what a ledger is. */
public enum LedgerKind {
    /** 工作要点: all duties of a plan, each with its latest report. */
    PLAN,
    /** 单位: all duties of a unit in the plans of a year, each with its latest report. */
    UNIT,
    /** 报送时间: all duties of a plan, each with its report for one reporting period. */
    PERIOD
}
