package io.sunledger.export.sheet;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** One JSON object a line, with the names and ids of the interfaces. */
final class NdjsonLedger implements LedgerWriter {
    private final OutputStream to;
    private final ObjectWriter json;

    NdjsonLedger(OutputStream to, ObjectMapper json) {
        this.to = to;
        this.json = json.writerFor(LedgerRow.class);
    }

    @Override
    public void write(List<LedgerRow> rows) throws IOException {
        for (var row : rows) {
            to.write(json.writeValueAsBytes(row));
            to.write('\n');
        }
    }

    @Override
    public void close() throws IOException {
        to.flush();
    }
}
