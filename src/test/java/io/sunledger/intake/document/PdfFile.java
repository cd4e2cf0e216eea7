package io.sunledger.intake.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;

/**
 * Writes PDF files with Chinese text on a machine that has no Chinese font: the font is one of those that every viewer knows by name
 * (STSong-Light, encoding UniGB-UTF16-H) and is not in the file, as in many files of older government systems.
 */
final class PdfFile implements AutoCloseable {
    private final PDDocument document = new PDDocument();
    private final StringBuilder content = new StringBuilder();

    /** Shows a line of text at this place, in points from the lower left corner. */
    PdfFile text(double x, double y, double size, String text) {
        return text("1 0 0 1 " + number(x) + " " + number(y), size, text);
    }

    /** Shows a line of text that runs upwards from this place. */
    PdfFile turnedText(double x, double y, double size, String text) {
        return text("0 1 -1 0 " + number(x) + " " + number(y), size, text);
    }

    PdfFile raw(String operators) {
        content.append(operators).append('\n');
        return this;
    }

    PdfFile endPage() {
        PdfFonts.use();
        try {
            var page = new PDPage(PDRectangle.A4);
            var resources = new PDResources();
            resources.put(COSName.getPDFName("F1"), PDFontFactory.createFont(song()));
            page.setResources(resources);
            var stream = new PDStream(document);
            try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(content.toString().getBytes(StandardCharsets.US_ASCII));
            }
            page.setContents(stream);
            document.addPage(page);
            content.setLength(0);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        return save();
    }

    byte[] lockedBytes(String password) {
        try {
            var policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            return save();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] save() {
        try (document) {
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PdfFile text(String place, double size, String text) {
        var hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
        content.append("BT /F1 ")
                .append(number(size))
                .append(" Tf ")
                .append(place)
                .append(" Tm <")
                .append(hex)
                .append("> Tj ET\n");
        return this;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static COSDictionary song() {
        var system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("GB1"));
        system.setItem(COSName.SUPPLEMENT, COSInteger.get(4));
        var descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
        descendant.setName(COSName.BASE_FONT, "STSong-Light");
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setInt(COSName.DW, 1000);
        var descendants = new COSArray();
        descendants.add(descendant);
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "STSong-Light");
        font.setName(COSName.ENCODING, "UniGB-UTF16-H");
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        return font;
    }
}
