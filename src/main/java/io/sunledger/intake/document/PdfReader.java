package io.sunledger.intake.document;

import io.sunledger.intake.reading.SourceDocument;
import io.sunledger.kernel.Refused;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Reads a PDF's text layer: lines by their place on the page, joined into paragraphs; page numbers and running heads are left out. A
 * table arrives as lines.
 */
final class PdfReader {
    private static final int MAX_PAGES = 1_000;
    private static final int FEW_CHARACTERS_A_PAGE = 5;

    private PdfReader() {}

    static SourceDocument read(byte[] content) {
        PdfGuard.check(content);
        PdfFonts.use();
        try (var document = Loader.loadPDF(content)) {
            if (document.isEncrypted()) {
                throw encrypted();
            }
            return text(document, content.length);
        } catch (InvalidPasswordException e) {
            throw encrypted();
        } catch (IOException | IllegalArgumentException | ClassCastException | IndexOutOfBoundsException e) {
            throw broken();
        } catch (StackOverflowError e) {
            // PDFBox follows what a file nests by calling itself; nothing of it is left when the stack has unwound
            throw broken();
        }
    }

    private static SourceDocument text(PDDocument document, int fileSize) throws IOException {
        int pages = document.getNumberOfPages();
        if (pages > MAX_PAGES) {
            throw Refused.of(Refused.Kind.TOO_LARGE, "document.tooManyPages", pages, MAX_PAGES);
        }
        var glyphs = new PdfGlyphs(fileSize);
        List<PdfPage> read = glyphs.read(document);
        if (glyphs.characters() < (long) FEW_CHARACTERS_A_PAGE * pages) {
            throw Refused.of(Refused.Kind.UNSUPPORTED, "document.scanned", pages);
        }
        if (glyphs.unreadable() * 4 > glyphs.characters()) {
            throw Refused.of(Refused.Kind.UNSUPPORTED, "document.garbledPdf");
        }
        return SourceDocument.ofText(PlainText.clean(PdfParagraphs.join(read)));
    }

    private static Refused encrypted() {
        return new Refused("document.encrypted", "PDF");
    }

    private static Refused broken() {
        return new Refused("document.broken", "PDF");
    }
}
