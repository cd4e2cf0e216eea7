package io.sunledger.export.sheet;

/** The hidden sheet that says what a workbook is: a name and a value a line. */
final class LedgerFacts {
    static final String SHEET = "sunledger";
    static final String FORMAT = "format";
    /** Changes when columns change so that older files cannot be read any more. */
    static final String VERSION = "1";

    private LedgerFacts() {}
}
