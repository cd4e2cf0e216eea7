package io.sunledger.evidence.file;

import io.sunledger.evidence.domain.Trace;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Keeps of a JPEG (ITU-T T.81, annex B) what makes the picture, its colours and which side is up; leaves out every other
 * application segment, comments, and what follows the end.
 */
final class JpegCleaner extends PictureCleaner {
    private static final int PREFIX = 0xFF;
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int COMMENT = 0xFE;
    private static final int APP_0 = 0xE0;
    private static final int APP_1 = 0xE1;
    private static final int APP_2 = 0xE2;
    private static final int APP_13 = 0xED;
    private static final int APP_14 = 0xEE;
    private static final int APP_15 = 0xEF;

    @Override
    void copy(DataInputStream in, DataOutputStream out, Set<Trace> found) throws IOException {
        if (in.readUnsignedShort() != (PREFIX << 8 | START)) {
            throw new IOException("no JPEG");
        }
        out.writeShort(PREFIX << 8 | START);
        var marker = marker(in);
        while (marker != END) {
            var body = in.readNBytes(Math.max(0, in.readUnsignedShort() - 2));
            segment(marker, body, out, found);
            marker = marker == SCAN ? copyScan(in, out) : marker(in);
        }
        out.writeShort(PREFIX << 8 | END);
    }

    private static void segment(int marker, byte[] body, DataOutputStream out, Set<Trace> found) throws IOException {
        if (isNeeded(marker, body)) {
            write(marker, body, out);
        } else {
            found.add(trace(marker, body));
        }
        if (marker == APP_1 && starts(body, "Exif\0")) {
            var exif = Exif.read(body);
            if (exif.located()) {
                found.add(Trace.LOCATION);
            }
            // most phones store a picture lying and say here which side is up
            if (exif.turned()) {
                write(APP_1, Exif.orientationOnly(exif.orientation()), out);
            }
        }
    }

    private static boolean isNeeded(int marker, byte[] body) {
        if (marker == COMMENT) {
            return false;
        }
        return switch (marker) {
            case APP_0 -> starts(body, "JFIF\0");
            case APP_2 -> starts(body, "ICC_PROFILE\0");
            // says how the colours are coded
            case APP_14 -> starts(body, "Adobe");
            default -> marker < APP_0 || marker > APP_15;
        };
    }

    private static Trace trace(int marker, byte[] body) {
        return switch (marker) {
            case COMMENT -> Trace.COMMENT;
            case APP_1 -> starts(body, "Exif\0") ? Trace.EXIF : Trace.XMP;
            case APP_13 -> Trace.IPTC;
            default -> Trace.PRIVATE_DATA;
        };
    }

    /** Copies what a scan is coded in, up to the next marker. */
    private static int copyScan(DataInputStream in, DataOutputStream out) throws IOException {
        while (true) {
            var octet = in.readUnsignedByte();
            if (octet != PREFIX) {
                out.write(octet);
                continue;
            }
            var next = in.readUnsignedByte();
            while (next == PREFIX) {
                next = in.readUnsignedByte();
            }
            if (next != 0 && (next < 0xD0 || next > 0xD7)) {
                return next;
            }
            out.write(PREFIX);
            out.write(next);
        }
    }

    private static int marker(DataInputStream in) throws IOException {
        if (in.readUnsignedByte() != PREFIX) {
            throw new IOException("no marker where one must be");
        }
        var marker = in.readUnsignedByte();
        while (marker == PREFIX) {
            marker = in.readUnsignedByte();
        }
        return marker;
    }

    private static void write(int marker, byte[] body, DataOutputStream out) throws IOException {
        out.write(PREFIX);
        out.write(marker);
        out.writeShort(body.length + 2);
        out.write(body);
    }

    private static boolean starts(byte[] body, String name) {
        return new String(body, 0, Math.min(body.length, name.length()), StandardCharsets.ISO_8859_1).equals(name);
    }
}
