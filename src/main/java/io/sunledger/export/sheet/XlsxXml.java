package io.sunledger.export.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The XML of one part of a workbook, counted as it is written (ECMA-376, part 1, 18.3). */
final class XlsxXml {
    /** What stands for a character by its number; where a text has it by chance, its stroke is written so (22.9.2.19). */
    private static final Pattern BY_NUMBER = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final Writer out;
    private long written;

    XlsxXml(OutputStream to) {
        this.out = new OutputStreamWriter(to, StandardCharsets.UTF_8);
    }

    XlsxXml raw(String xml) throws IOException {
        out.write(xml);
        written += xml.length();
        return this;
    }

    XlsxXml text(String text) throws IOException {
        var plain = text.contains("_x") ? BY_NUMBER.matcher(text).replaceAll("_x005F_") : text;
        var from = 0;
        for (var i = 0; i < plain.length(); i++) {
            var entity = entity(plain.charAt(i));
            if (entity != null) {
                out.write(plain, from, i - from);
                out.write(entity);
                from = i + 1;
            }
        }
        out.write(plain, from, plain.length() - from);
        written += plain.length();
        return this;
    }

    private static @Nullable String entity(char character) {
        return switch (character) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            default -> null;
        };
    }

    /** How many characters so far. */
    long written() {
        return written;
    }

    void flush() throws IOException {
        out.flush();
    }
}
