package io.sunledger.evidence.file;

import static io.sunledger.evidence.file.Pictures.SECRET;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.util.Units;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Documents that tell more than they show. */
public final class Documents {
    /** What they show. */
    public static final String TEXT = "Budget published";

    private Documents() {}

    /** With information, XMP, an annotator and a photograph that has Exif. */
    public static byte[] pdf(String text) {
        return written(out -> {
            try (var document = document(text)) {
                document.save(out);
            }
        });
    }

    /** One that nobody opens without the password. */
    static byte[] lockedPdf() {
        return written(out -> {
            try (var document = document(TEXT)) {
                document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
                document.save(out);
            }
        });
    }

    private static PDDocument document(String text) throws IOException {
        var document = new PDDocument();
        var page = new PDPage();
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), 12);
            content.newLineAtOffset(72, 700);
            content.showText(text);
            content.endText();
            content.drawImage(JPEGFactory.createFromByteArray(document, Pictures.jpeg()), 72, 500);
        }
        var note = new PDAnnotationText();
        note.setRectangle(new PDRectangle(10, 10, 20, 20));
        note.setTitlePopup(SECRET);
        note.setContents("look here");
        page.getAnnotations().add(note);
        document.getDocumentInformation().setAuthor(SECRET);
        document.getDocumentInformation().setCreator(SECRET);
        var xmp = new PDMetadata(document);
        xmp.importXMPMetadata(("<x>" + SECRET + "</x>").getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(xmp);
        page.setMetadata(xmp);
        return document;
    }

    /** With properties of all three kinds, a reviewer and a photograph that has Exif. */
    public static byte[] docx() {
        return written(out -> {
            try (var document = new XWPFDocument()) {
                var paragraph = document.createParagraph();
                paragraph.createRun().setText(TEXT);
                paragraph
                        .createRun()
                        .addPicture(
                                new ByteArrayInputStream(Pictures.jpeg()),
                                PictureType.JPEG,
                                "photo.jpg",
                                Units.toEMU(64),
                                Units.toEMU(48));
                var change = paragraph.getCTP().addNewIns();
                change.setAuthor(SECRET);
                change.setId(BigInteger.ONE);
                var comment = document.createComments().createComment(BigInteger.ONE);
                comment.setAuthor(SECRET);
                comment.setInitials(SECRET);
                document.getProperties().getCoreProperties().setCreator(SECRET);
                document.getProperties().getCoreProperties().setLastModifiedByUser(SECRET);
                document.getProperties().getCoreProperties().setDescription(SECRET);
                document.getProperties()
                        .getExtendedProperties()
                        .getUnderlyingProperties()
                        .setCompany(SECRET);
                document.getProperties().getCustomProperties().addProperty("phone", SECRET);
                document.write(out);
            }
        });
    }

    public static byte[] xlsx() {
        return written(out -> {
            try (var book = new XSSFWorkbook()) {
                var cell = book.createSheet("ledger").createRow(0).createCell(0);
                cell.setCellValue(TEXT);
                var drawing = cell.getSheet().createDrawingPatriarch();
                var comment = drawing.createCellComment(drawing.createAnchor(0, 0, 0, 0, 1, 1, 3, 3));
                comment.setAuthor(SECRET);
                cell.setCellComment(comment);
                book.getProperties().getCoreProperties().setCreator(SECRET);
                book.write(out);
            }
        });
    }

    static byte[] pptx() {
        return written(out -> {
            try (var show = new XMLSlideShow()) {
                show.createSlide().createTextBox().setText(TEXT);
                show.getProperties().getCoreProperties().setCreator(SECRET);
                show.write(out);
            }
        });
    }

    public static byte[] xls() {
        return written(out -> {
            try (var book = new HSSFWorkbook()) {
                book.createSheet("ledger").createRow(0).createCell(0).setCellValue(TEXT);
                book.write(out);
            }
        });
    }

    private interface Writing {
        void to(ByteArrayOutputStream out) throws Exception;
    }

    private static byte[] written(Writing writing) {
        try {
            var out = new ByteArrayOutputStream();
            writing.to(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
