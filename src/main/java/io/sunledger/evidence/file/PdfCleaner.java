package io.sunledger.evidence.file;

import io.sunledger.evidence.domain.Trace;
import io.sunledger.kernel.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Saves a PDF (ISO 32000-1) without document information (14.3.3), metadata streams (14.3.2), page-piece data (14.5), thumbnails and
 * the names of annotators, and with its photographs cleaned. What nothing refers to any more is not saved.
 */
final class PdfCleaner implements Cleaner {
    private static final COSName PIECE_INFO = COSName.getPDFName("PieceInfo");
    private static final COSName LAST_MODIFIED = COSName.getPDFName("LastModified");
    private static final COSName THUMBNAIL = COSName.getPDFName("Thumb");
    private static final COSName EMBEDDED = COSName.getPDFName("EF");

    private final Set<Trace> found = EnumSet.noneOf(Trace.class);

    /** @throws Refused evidence.encrypted */
    @Override
    public Set<Trace> clean(Path from, Path to) throws IOException {
        PdfStreams.check(from);
        try (var document = Loader.loadPDF(from.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            document.setAllSecurityToBeRemoved(true);
            cleanTrailer(document);
            for (var key : List.copyOf(document.getDocument().getXrefTable().keySet())) {
                var object = document.getDocument().getObjectFromPool(key).getObject();
                if (object != null) {
                    clean(object);
                }
            }
            document.save(to.toFile());
        } catch (InvalidPasswordException e) {
            throw new Refused("evidence.encrypted");
        }
        return found;
    }

    private void cleanTrailer(PDDocument document) {
        var trailer = document.getDocument().getTrailer();
        remove(trailer, COSName.INFO, Trace.PROPERTIES);
    }

    /** An object and what stands inside it; what it refers to is an object of its own. */
    private void clean(COSBase object) throws IOException {
        if (object instanceof COSDictionary dictionary) {
            cleanDictionary(dictionary);
            for (var key : List.copyOf(dictionary.keySet())) {
                cleanIfDirect(dictionary.getItem(key));
            }
        } else if (object instanceof COSArray array) {
            for (var i = 0; i < array.size(); i++) {
                cleanIfDirect(array.get(i));
            }
        }
    }

    private void cleanIfDirect(COSBase value) throws IOException {
        if (value instanceof COSDictionary || value instanceof COSArray) {
            clean(value);
        }
    }

    private void cleanDictionary(COSDictionary dictionary) throws IOException {
        if (dictionary.containsKey(EMBEDDED)) {
            throw new IOException("carries files");
        }
        remove(dictionary, COSName.METADATA, Trace.XMP);
        remove(dictionary, PIECE_INFO, Trace.PRIVATE_DATA);
        remove(dictionary, LAST_MODIFIED, Trace.PRIVATE_DATA);
        remove(dictionary, THUMBNAIL, Trace.PREVIEW);
        // a form field has its own name there
        if (dictionary.containsKey(COSName.RECT) && !COSName.WIDGET.equals(dictionary.getCOSName(COSName.SUBTYPE))) {
            remove(dictionary, COSName.T, Trace.REVIEWERS);
        }
        if (dictionary instanceof COSStream stream && COSName.DCT_DECODE.equals(stream.getFilters())) {
            cleanPhotograph(stream);
        }
    }

    private void cleanPhotograph(COSStream stream) throws IOException {
        var cleaned = new ByteArrayOutputStream();
        Set<Trace> traces;
        try (var raw = stream.createRawInputStream()) {
            traces = new JpegCleaner().clean(raw, cleaned);
        }
        // PDF producers pad streams
        traces.remove(Trace.PRIVATE_DATA);
        found.addAll(traces);
        try (var out = stream.createRawOutputStream()) {
            cleaned.writeTo(out);
        }
    }

    private void remove(COSDictionary from, COSName key, Trace trace) {
        if (from.containsKey(key)) {
            from.removeItem(key);
            found.add(trace);
        }
    }
}
