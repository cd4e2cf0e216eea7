package io.sunledger.evidence.file;

import io.sunledger.evidence.domain.Trace;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Keeps of a PNG (ISO/IEC 15948) its critical chunks and those that its look hangs on. */
final class PngCleaner extends PictureCleaner {
    private static final int BUFFER = 65_536;
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int LONGEST = Integer.MAX_VALUE;
    private static final Set<String> NEEDED = Set.of(
            "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYs", "hIST", "sPLT", "acTL", "fcTL",
            "fdAT");

    @Override
    void copy(DataInputStream in, DataOutputStream out, Set<Trace> found) throws IOException {
        if (in.readLong() != SIGNATURE) {
            throw new IOException("no PNG");
        }
        out.writeLong(SIGNATURE);
        String name;
        do {
            var length = Integer.toUnsignedLong(in.readInt());
            if (length > LONGEST) {
                throw new IOException("a chunk of " + length + " octets");
            }
            name = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
            if (isNeeded(name)) {
                out.writeInt((int) length);
                out.writeBytes(name);
                copy(in, out, length + 4);
            } else {
                found.add(trace(name));
                in.skipNBytes(length + 4);
            }
        } while (!name.equals("IEND"));
    }

    /** A chunk whose name begins with a capital is critical. */
    private static boolean isNeeded(String name) throws IOException {
        if (name.length() < 4) {
            throw new EOFException("a chunk without a name");
        }
        return Character.isUpperCase(name.charAt(0)) || NEEDED.contains(name);
    }

    private static Trace trace(String name) {
        return switch (name) {
            case "tEXt", "zTXt", "iTXt" -> Trace.TEXT;
            case "eXIf" -> Trace.EXIF;
            default -> Trace.PRIVATE_DATA;
        };
    }

    private static void copy(DataInputStream in, DataOutputStream out, long octets) throws IOException {
        var buffer = new byte[BUFFER];
        var left = octets;
        while (left > 0) {
            var part = (int) Math.min(left, buffer.length);
            in.readFully(buffer, 0, part);
            out.write(buffer, 0, part);
            left -= part;
        }
    }
}
