package io.sunledger.export.sheet;

import io.sunledger.kernel.Refused;
import io.sunledger.platform.office.SheetLine;
import io.sunledger.platform.office.SheetLines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** CSV in UTF-8, or in GB18030, as Excel writes it in China. */
final class CsvLines implements SheetLines {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    CsvLines(Path file) throws IOException {
        var reader = Files.newBufferedReader(file, isUtf8(file) ? StandardCharsets.UTF_8 : GB18030);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        this.parser =
                CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get().parse(reader);
        this.records = parser.iterator();
    }

    @Override
    public @Nullable SheetLine next() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            var line = records.next();
            var cells = StreamSupport.stream(line.spliterator(), false)
                    .map(CsvCells::unguarded)
                    .toList();
            return new SheetLine("", (int) line.getRecordNumber(), cells);
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new Refused("import.unreadable");
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private static boolean isUtf8(Path file) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var octets = Files.newByteChannel(file)) {
            var in = ByteBuffer.allocate(1 << 16);
            var out = CharBuffer.allocate(1 << 16);
            var ended = false;
            while (!ended) {
                ended = octets.read(in) < 0;
                in.flip();
                if (decoder.decode(in, out.clear(), ended).isError()) {
                    return false;
                }
                in.compact();
            }
            return in.position() == 0;
        }
    }
}
