package io.sunledger.evidence.file;

import io.sunledger.evidence.domain.Trace;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Keeps of a GIF (89a) its pictures, their timing and whether they repeat. */
final class GifCleaner extends PictureCleaner {
    private static final int IMAGE = 0x2C;
    private static final int EXTENSION = 0x21;
    private static final int END = 0x3B;
    private static final int CONTROL = 0xF9;
    private static final int COMMENT = 0xFE;
    private static final int APPLICATION = 0xFF;
    private static final Set<String> LOOPS = Set.of("NETSCAPE2.0", "ANIMEXTS1.0");

    @Override
    void copy(DataInputStream in, DataOutputStream out, Set<Trace> found) throws IOException {
        var head = in.readNBytes(13);
        if (head.length < 13) {
            throw new IOException("ends in its head");
        }
        out.write(head);
        copyColours(head[10], in, out);
        var block = in.readUnsignedByte();
        while (block != END) {
            switch (block) {
                case IMAGE -> copyImage(in, out);
                case EXTENSION -> extension(in, out, found);
                default -> throw new IOException("an unknown block: " + block);
            }
            block = in.readUnsignedByte();
        }
        out.write(END);
    }

    private static void copyImage(DataInputStream in, DataOutputStream out) throws IOException {
        out.write(IMAGE);
        var place = new byte[9];
        in.readFully(place);
        out.write(place);
        copyColours(place[8], in, out);
        out.write(in.readUnsignedByte());
        out.write(blocks(in));
    }

    private static void extension(DataInputStream in, DataOutputStream out, Set<Trace> found) throws IOException {
        var label = in.readUnsignedByte();
        var body = blocks(in);
        var needed = label == CONTROL || label == APPLICATION && LOOPS.contains(application(body));
        if (needed) {
            out.write(EXTENSION);
            out.write(label);
            out.write(body);
            return;
        }
        found.add(
                switch (label) {
                    case COMMENT -> Trace.COMMENT;
                    case APPLICATION -> application(body).startsWith("XMP") ? Trace.XMP : Trace.PRIVATE_DATA;
                    default -> Trace.PRIVATE_DATA;
                });
    }

    private static String application(byte[] body) {
        return body.length < 12 ? "" : new String(body, 1, 11, StandardCharsets.ISO_8859_1);
    }

    private static void copyColours(byte flags, DataInputStream in, DataOutputStream out) throws IOException {
        if ((flags & 0x80) != 0) {
            var colours = new byte[3 << (flags & 0x07) + 1];
            in.readFully(colours);
            out.write(colours);
        }
    }

    /** Sub-blocks with their lengths, up to and with the empty one. */
    private static byte[] blocks(DataInputStream in) throws IOException {
        var blocks = new ByteArrayOutputStream();
        int length;
        do {
            length = in.readUnsignedByte();
            blocks.write(length);
            var block = new byte[length];
            in.readFully(block);
            blocks.write(block);
        } while (length > 0);
        return blocks.toByteArray();
    }
}
