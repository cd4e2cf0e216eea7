package io.sunledger.intake.document;

import io.sunledger.intake.reading.SourceDocument;
import io.sunledger.kernel.Refused;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads the file formats in which plans are issued: text, HTML, DOCX and PDF with a text layer.
 *
 * <p>Refuses, with a sentence that says what to do instead: {@code document.empty}, {@code document.tooLarge}, {@code
 * document.tooLong}, {@code document.bomb}, {@code document.broken}, {@code document.encrypted}, {@code document.scanned}, {@code
 * document.garbledPdf}, {@code document.legacyWord}, {@code document.wps}, {@code document.ofd}, {@code document.rtf}, {@code
 * document.spreadsheet}, {@code document.presentation}, {@code document.image}, {@code document.archive}, {@code
 * document.unsupported}, {@code document.encoding}, {@code document.binary}.
 */
public final class DocumentReader {
    /** The most that a file may have, in bytes. */
    public static final int MAX_BYTES = 20 * 1024 * 1024;

    private DocumentReader() {}

    /**
     * Reads a stream to its end, or to the limit.
     *
     * @param fileName tells formats apart that have the same bytes, and nothing else
     */
    public static SourceDocument read(String fileName, InputStream content) throws IOException {
        return read(fileName, content.readNBytes(MAX_BYTES + 1));
    }

    /** Reads a file's bytes; the text ends each paragraph and each cell with a line feed and is otherwise as written. */
    public static SourceDocument read(String fileName, byte[] content) {
        if (content.length > MAX_BYTES) {
            throw Refused.of(Refused.Kind.TOO_LARGE, "document.tooLarge", MAX_BYTES / 1024 / 1024);
        }
        var document = understand(FileKind.of(fileName, content), content);
        if (document.text().isBlank()) {
            throw new Refused("document.empty");
        }
        return document;
    }

    private static SourceDocument understand(FileKind kind, byte[] content) {
        return switch (kind) {
            case TEXT -> SourceDocument.ofText(PlainText.clean(PlainText.decode(content)));
            case HTML -> HtmlReader.read(content);
            case ZIP -> DocxReader.read(content);
            case PDF -> PdfReader.read(content);
            case EMPTY -> throw new Refused("document.empty");
            case ENCRYPTED -> throw new Refused("document.encrypted", "Office");
            case LEGACY_WORD -> throw unsupported("document.legacyWord");
            case WPS -> throw unsupported("document.wps");
            case RTF -> throw unsupported("document.rtf");
            case SPREADSHEET -> throw unsupported("document.spreadsheet");
            case PRESENTATION -> throw unsupported("document.presentation");
            case IMAGE -> throw unsupported("document.image");
            case ARCHIVE -> throw unsupported("document.archive");
            case XML -> throw Refused.of(Refused.Kind.UNSUPPORTED, "document.unsupported", "XML");
            case WEB_ARCHIVE -> throw Refused.of(Refused.Kind.UNSUPPORTED, "document.unsupported", "MHT");
            case OLE -> throw Refused.of(Refused.Kind.UNSUPPORTED, "document.unsupported", "OLE2");
        };
    }

    static Refused unsupported(String code) {
        return Refused.of(Refused.Kind.UNSUPPORTED, code);
    }
}
