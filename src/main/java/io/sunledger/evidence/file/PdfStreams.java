package io.sunledger.evidence.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** PDFBox unpacks a file's structure into memory while it loads; so what is no picture or font is unpacked here once, and counted. */
final class PdfStreams {
    private static final long MOST = 64L * 1024 * 1024;
    private static final int DICTIONARY = 1024;
    private static final Pattern STREAM = Pattern.compile("(?<!end)stream\\r?\\n");
    private static final Pattern PICTURE_OR_FONT = Pattern.compile("/Image\\b|/Length1\\b|/FontFile");

    private PdfStreams() {}

    /** @throws IOException where a stream unpacks to more than 64 MB */
    static void check(Path file) throws IOException {
        var octets = Files.readAllBytes(file);
        var text = new String(octets, StandardCharsets.ISO_8859_1);
        var streams = STREAM.matcher(text);
        while (streams.find()) {
            var dictionary = text.substring(Math.max(0, streams.start() - DICTIONARY), streams.start());
            var own = dictionary.substring(Math.max(0, dictionary.lastIndexOf(" obj")));
            if (!PICTURE_OR_FONT.matcher(own).find()) {
                inflate(octets, streams.end());
            }
        }
    }

    private static void inflate(byte[] octets, int from) throws IOException {
        var inflater = new Inflater();
        try {
            inflater.setInput(octets, from, octets.length - from);
            var buffer = new byte[32 * 1024];
            var size = 0L;
            for (var n = inflater.inflate(buffer); n > 0; n = inflater.inflate(buffer)) {
                size += n;
                if (size > MOST) {
                    throw new IOException("a stream that unpacks to more than " + MOST + " octets");
                }
            }
        } catch (DataFormatException e) {
            // not packed, packed otherwise or damaged: the parser's affair
        } finally {
            inflater.end();
        }
    }
}
