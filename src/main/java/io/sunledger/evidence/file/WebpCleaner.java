package io.sunledger.evidence.file;

import io.sunledger.evidence.domain.Trace;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Keeps of a WebP (RFC 9649) the chunks that make the picture and its colours. */
final class WebpCleaner extends PictureCleaner {
    private static final Set<String> NEEDED = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");

    /** The marks in VP8X that there is Exif and XMP. */
    private static final int ANNOUNCED = 0b0000_1100;

    @Override
    void copy(DataInputStream in, DataOutputStream out, Set<Trace> found) throws IOException {
        if (!name(in).equals("RIFF")) {
            throw new IOException("no WebP");
        }
        var left = length(in) - 4;
        if (!name(in).equals("WEBP")) {
            throw new IOException("no WebP");
        }
        var chunks = new ByteArrayOutputStream();
        var kept = new DataOutputStream(chunks);
        while (left >= 8) {
            var name = name(in);
            var length = length(in);
            var padded = length + (length & 1);
            if (padded + 8 > left) {
                throw new IOException("a chunk longer than the file");
            }
            left -= padded + 8;
            chunk(name, length, in.readNBytes((int) padded), kept, found);
        }
        out.writeBytes("RIFF");
        writeLength(chunks.size() + 4L, out);
        out.writeBytes("WEBP");
        chunks.writeTo(out);
    }

    private static void chunk(String name, long length, byte[] body, DataOutputStream kept, Set<Trace> found)
            throws IOException {
        if (body.length < length) {
            throw new IOException("ends inside a chunk");
        }
        if (!NEEDED.contains(name)) {
            found.add(
                    switch (name) {
                        case "EXIF" -> Trace.EXIF;
                        case "XMP " -> Trace.XMP;
                        default -> Trace.PRIVATE_DATA;
                    });
            return;
        }
        if (name.equals("VP8X") && body.length > 0) {
            body[0] &= (byte) ~ANNOUNCED;
        }
        kept.writeBytes(name);
        writeLength(length, kept);
        kept.write(body);
    }

    private static String name(DataInputStream in) throws IOException {
        return new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
    }

    private static long length(DataInputStream in) throws IOException {
        return Integer.toUnsignedLong(Integer.reverseBytes(in.readInt()));
    }

    private static void writeLength(long length, DataOutputStream out) throws IOException {
        out.writeInt(Integer.reverseBytes((int) length));
    }
}
