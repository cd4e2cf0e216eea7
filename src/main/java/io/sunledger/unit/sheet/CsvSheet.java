package io.sunledger.unit.sheet;

import io.sunledger.kernel.Refused;
import io.sunledger.unit.domain.SheetLine;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** CSV in UTF-8, with or without a byte order mark, or in GB18030, as Excel writes it in China. */
final class CsvSheet {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).setTrim(true).get();

    private CsvSheet() {}

    static List<SheetLine> read(byte[] file) {
        var lines = new ArrayList<SheetLine>();
        try (var records = FORMAT.parse(new StringReader(text(file)))) {
            for (var line : records) {
                lines.add(new SheetLine((int) line.getRecordNumber(), line.toList()));
                Sheets.checkLines(lines.size());
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new Refused("import.unreadable");
        }
        return lines;
    }

    private static String text(byte[] file) {
        var text = decoded(file, StandardCharsets.UTF_8);
        if (text == null) {
            text = decoded(file, GB18030);
        }
        if (text == null) {
            throw new Refused("import.unreadable");
        }
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static @Nullable String decoded(byte[] file, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
