package io.sunledger.export.sheet;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.sunledger.export.domain.LedgerFormat;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A process of its own that writes a long ledger: format, rows, file. Prints how much heap was in use at most, in MB. */
final class WritingInLittleMemory {
    private static final int STRETCH = 500;
    private static final int MEGABYTE = 1 << 20;

    private WritingInLittleMemory() {}

    public static void main(String[] args) throws IOException {
        var json = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
        var most = 0L;
        try (var out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[2])), 1 << 16)) {
            var writer = LedgerWriter.of(LedgerFormat.valueOf(args[0]), SampleRows.head(), out, json);
            for (var row = 0; row < Integer.parseInt(args[1]); row += STRETCH) {
                writer.write(SampleRows.rows(row, STRETCH));
                var runtime = Runtime.getRuntime();
                most = Math.max(most, runtime.totalMemory() - runtime.freeMemory());
            }
            writer.close();
        }
        System.out.println(most / MEGABYTE);
    }
}
