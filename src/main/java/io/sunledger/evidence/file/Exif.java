package io.sunledger.evidence.file;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The two things that matter in a picture's Exif segment (JEITA CP-3451): which side is up, and whether it says where it was
 * taken.
 *
 * @param orientation 1 to 8; 1 where nothing is said
 */
record Exif(int orientation, boolean located) {
    private static final int HEADER = 6;
    private static final int ORIENTATION = 0x0112;
    private static final int GPS = 0x8825;
    private static final int ENTRY = 12;

    static Exif read(byte[] segment) {
        var orientation = 1;
        var located = false;
        try {
            var tiff = ByteBuffer.wrap(segment, HEADER, segment.length - HEADER).slice();
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            var at = tiff.getInt(4);
            var entries = Short.toUnsignedInt(tiff.getShort(at));
            for (var i = 0; i < entries; i++) {
                var entry = at + 2 + i * ENTRY;
                switch (Short.toUnsignedInt(tiff.getShort(entry))) {
                    case ORIENTATION -> orientation = tiff.getShort(entry + 8);
                    case GPS -> located = true;
                    default -> {}
                }
            }
        } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
            // a broken segment says nothing, and is left out all the same
            return new Exif(valid(orientation), located);
        }
        return new Exif(valid(orientation), located);
    }

    boolean turned() {
        return orientation != 1;
    }

    /** A segment that says nothing but which side is up. */
    static byte[] orientationOnly(int orientation) {
        return ByteBuffer.allocate(32)
                .put(new byte[] {'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    private static int valid(int orientation) {
        return orientation >= 1 && orientation <= 8 ? orientation : 1;
    }
}
