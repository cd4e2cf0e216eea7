package io.sunledger.evidence.file;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures that tell more than they show: {@link #SECRET} stands in each place where a format keeps such things. */
public final class Pictures {
    public static final String SECRET = "Zhang Sanfeng 13800138000";

    /** Orientation 6: the camera was held upright. */
    static final int UPRIGHT = 6;

    private Pictures() {}

    static BufferedImage drawn() {
        var image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(8, 8, 30, 20);
        pen.dispose();
        return image;
    }

    private static byte[] encoded(String format) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(drawn(), format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With Exif (orientation, artist, place), XMP, IPTC, a comment, and another picture after its end. */
    public static byte[] jpeg() {
        var plain = encoded("jpg");
        return built(out -> {
            out.write(plain, 0, 2);
            segment(out, 0xE1, exif());
            segment(
                    out,
                    0xE1,
                    ("http://ns.adobe.com/xap/1.0/\0<x>" + SECRET + "</x>").getBytes(StandardCharsets.UTF_8));
            segment(out, 0xED, ("Photoshop 3.0\0" + SECRET).getBytes(StandardCharsets.UTF_8));
            segment(out, 0xFE, SECRET.getBytes(StandardCharsets.UTF_8));
            out.write(plain, 2, plain.length - 2);
            out.write(SECRET.getBytes(StandardCharsets.UTF_8));
        });
    }

    private static byte[] exif() {
        return ByteBuffer.allocate(120)
                .put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 3)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putInt(UPRIGHT << 16)
                .putShort((short) 0x013B)
                .putShort((short) 2)
                .putInt(SECRET.length())
                .putInt(60)
                .putShort((short) 0x8825)
                .putShort((short) 4)
                .putInt(1)
                .putInt(100)
                .putInt(0)
                .position(66)
                .put(SECRET.getBytes(StandardCharsets.ISO_8859_1))
                .array();
    }

    private static void segment(DataOutputStream out, int marker, byte[] body) throws IOException {
        out.write(0xFF);
        out.write(marker);
        out.writeShort(body.length + 2);
        out.write(body);
    }

    /** With named texts, Exif and a time. */
    public static byte[] png() {
        var plain = encoded("png");
        var head = 8 + 25;
        return built(out -> {
            out.write(plain, 0, head);
            chunk(out, "tEXt", "Author\0" + SECRET);
            chunk(out, "iTXt", "XML:com.adobe.xmp\0\0\0\0\0" + SECRET);
            chunk(out, "eXIf", "MM\0*" + SECRET);
            chunk(out, "pHYs", "\0\0\13\23\0\0\13\23\1");
            out.write(plain, head, plain.length - head);
        });
    }

    private static void chunk(DataOutputStream out, String name, String body) throws IOException {
        var octets = (name + body).getBytes(StandardCharsets.ISO_8859_1);
        var crc = new CRC32();
        crc.update(octets);
        out.writeInt(body.length());
        out.write(octets);
        out.writeInt((int) crc.getValue());
    }

    /** With a comment and XMP. */
    static byte[] gif() {
        var plain = encoded("gif");
        return built(out -> {
            out.write(plain, 0, plain.length - 1);
            out.write(new byte[] {0x21, (byte) 0xFE});
            out.write(SECRET.length());
            out.writeBytes(SECRET);
            out.write(0);
            out.write(new byte[] {0x21, (byte) 0xFF, 11});
            out.writeBytes("XMP DataXMP");
            out.write(SECRET.length());
            out.writeBytes(SECRET);
            out.write(0);
            out.write(0x3B);
        });
    }

    /** Its picture is no picture, but its chunks are chunks. */
    static byte[] webp() {
        var chunks = built(out -> {
            riff(out, "VP8X", "\14\0\0\0\77\0\0\57\0\0");
            riff(out, "VP8L", "\57picture");
            riff(out, "EXIF", SECRET);
            riff(out, "XMP ", "<x>" + SECRET + "</x>");
        });
        return built(out -> {
            out.writeBytes("RIFF");
            out.writeInt(Integer.reverseBytes(chunks.length + 4));
            out.writeBytes("WEBP");
            out.write(chunks);
        });
    }

    private static void riff(DataOutputStream out, String name, String body) throws IOException {
        out.writeBytes(name);
        out.writeInt(Integer.reverseBytes(body.length()));
        out.writeBytes(body);
        if (body.length() % 2 == 1) {
            out.write(0);
        }
    }

    private interface Building {
        void write(DataOutputStream out) throws IOException;
    }

    private static byte[] built(Building building) {
        try {
            var octets = new ByteArrayOutputStream();
            building.write(new DataOutputStream(octets));
            return octets.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
