package io.sunledger.export;

import io.sunledger.history.Act;

/** What is asked of this feature. */
enum ExportAct implements Act {
    EXPORT_ASKED("export.asked"),
    EXPORT_CANCELLED("export.cancelled"),
    IMPORT_ASKED("import.asked"),
    IMPORT_CANCELLED("import.cancelled");

    private final String code;

    ExportAct(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
