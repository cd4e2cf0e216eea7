package io.sunledger.export.domain;

/** How a ledger is written. */
public enum LedgerFormat {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    /** RFC 4180, UTF-8 with a byte order mark, as Excel wants it. */
    CSV("text/csv;charset=UTF-8", "csv"),
    /** One JSON object a line. */
    NDJSON("application/x-ndjson", "ndjson");

    private final String mediaType;
    private final String extension;

    LedgerFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Without its dot. */
    public String extension() {
        return extension;
    }
}
