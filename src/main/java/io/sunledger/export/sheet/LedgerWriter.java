package io.sunledger.export.sheet;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sunledger.export.domain.LedgerFormat;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes a ledger row by row, and keeps none. To close it is to end the ledger; the stream it writes to stays open. */
public interface LedgerWriter extends Closeable {
    void write(List<LedgerRow> rows) throws IOException;

    /** Begins a ledger: what stands over it is written at once. */
    static LedgerWriter of(LedgerFormat format, LedgerHead head, OutputStream to, ObjectMapper json)
            throws IOException {
        return switch (format) {
            case XLSX -> new XlsxLedger(head, to);
            case CSV -> new CsvLedger(head, to);
            case NDJSON -> new NdjsonLedger(to, json);
        };
    }
}
