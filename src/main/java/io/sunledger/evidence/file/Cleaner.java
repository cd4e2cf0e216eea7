package io.sunledger.evidence.file;

import io.sunledger.evidence.domain.FileType;
import io.sunledger.evidence.domain.Trace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Writes a file anew without the traces of who made it; what it shows stays the same. */
public interface Cleaner {
    /**
     * @return what was found and left out
     * @throws IOException where the file does not keep to its format
     */
    Set<Trace> clean(Path from, Path to) throws IOException;

    /** The cleaner of a type; none where traces are woven into what the format says. */
    static Optional<Cleaner> of(FileType type) {
        return switch (type) {
            case PDF -> Optional.of(new PdfCleaner());
            case DOCX, XLSX, PPTX -> Optional.of(new OfficeCleaner());
            case JPEG -> Optional.of(new JpegCleaner());
            case PNG -> Optional.of(new PngCleaner());
            case WEBP -> Optional.of(new WebpCleaner());
            case GIF -> Optional.of(new GifCleaner());
            case DOC, XLS, PPT, OFD -> Optional.empty();
        };
    }
}
