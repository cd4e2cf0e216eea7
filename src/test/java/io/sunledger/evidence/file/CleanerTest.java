package io.sunledger.evidence.file;

import static io.sunledger.evidence.file.Pictures.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunledger.evidence.domain.FileType;
import io.sunledger.evidence.domain.Trace;
import io.sunledger.kernel.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the public gets shows the same and tells nothing else. */
class CleanerTest {
    @TempDir
    Path folder;

    private Set<Trace> found = Set.of();

    @Test
    void a_photograph_keeps_its_pixels_and_which_side_is_up_and_nothing_else() throws IOException {
        var dirty = Pictures.jpeg();
        assertThat(text(dirty)).contains(SECRET);

        var clean = cleaned(FileType.JPEG, dirty);

        assertThat(text(clean)).doesNotContain(SECRET).doesNotContain("xap").doesNotContain("Photoshop");
        assertThat(found)
                .containsExactlyInAnyOrder(
                        Trace.EXIF, Trace.LOCATION, Trace.XMP, Trace.IPTC, Trace.COMMENT, Trace.PRIVATE_DATA);
        assertThat(pixels(clean)).isEqualTo(pixels(dirty));
        var exif = text(clean).indexOf("Exif\0");
        assertThat(Exif.read(Arrays.copyOfRange(clean, exif, exif + 32))).isEqualTo(new Exif(Pictures.UPRIGHT, false));
    }

    @Test
    void what_is_clean_comes_out_as_it_was() throws IOException {
        var once = cleaned(FileType.JPEG, Pictures.jpeg());

        assertThat(cleaned(FileType.PNG, cleaned(FileType.PNG, Pictures.png())))
                .isEqualTo(cleaned(FileType.PNG, Pictures.png()));
        assertThat(pixels(cleaned(FileType.JPEG, once))).isEqualTo(pixels(once));
        assertThat(found).doesNotContain(Trace.LOCATION, Trace.XMP);
    }

    @Test
    void a_png_loses_its_texts_and_keeps_how_large_it_is() throws IOException {
        var clean = cleaned(FileType.PNG, Pictures.png());

        assertThat(text(clean)).doesNotContain(SECRET).contains("pHYs");
        assertThat(found).containsExactlyInAnyOrder(Trace.TEXT, Trace.EXIF);
        assertThat(pixels(clean)).isEqualTo(pixels(Pictures.png()));
    }

    @Test
    void a_gif_loses_its_comment_and_xmp() throws IOException {
        var clean = cleaned(FileType.GIF, Pictures.gif());

        assertThat(text(clean)).doesNotContain(SECRET);
        assertThat(found).containsExactlyInAnyOrder(Trace.COMMENT, Trace.XMP);
        assertThat(pixels(clean)).isEqualTo(pixels(Pictures.gif()));
    }

    @Test
    void a_webp_loses_its_exif_and_says_so_in_its_head() throws IOException {
        var clean = cleaned(FileType.WEBP, Pictures.webp());

        assertThat(text(clean)).doesNotContain(SECRET).contains("VP8L", "picture");
        assertThat(found).containsExactlyInAnyOrder(Trace.EXIF, Trace.XMP);
        // RIFF's length, then the flags of VP8X
        assertThat(clean[4]).isEqualTo((byte) (clean.length - 8));
        assertThat(clean[20]).isZero();
    }

    @Test
    void a_pdf_loses_its_information_and_its_photographs_lose_theirs() throws IOException {
        var clean = cleaned(FileType.PDF, Documents.pdf(Documents.TEXT));

        assertThat(found)
                .contains(Trace.PROPERTIES, Trace.XMP, Trace.REVIEWERS, Trace.EXIF, Trace.LOCATION, Trace.IPTC);
        try (var document = Loader.loadPDF(clean)) {
            assertThat(new PDFTextStripper().getText(document)).contains(Documents.TEXT);
            assertThat(document.getDocumentInformation().getAuthor()).isNull();
            assertThat(document.getDocumentCatalog().getMetadata()).isNull();
            assertThat(document.getPage(0).getAnnotations()).hasSize(1);
            for (var key : document.getDocument().getXrefTable().keySet()) {
                assertThat(document.getDocument()
                                .getObjectFromPool(key)
                                .getObject()
                                .toString())
                        .doesNotContain(SECRET);
            }
        }
        assertThat(text(clean)).doesNotContain(SECRET).doesNotContain("Photoshop 3.0");
    }

    @Test
    void a_word_document_loses_every_name() throws IOException {
        var clean = cleaned(FileType.DOCX, Documents.docx());

        assertThat(parts(clean)).doesNotContain(SECRET).contains("w:author=\"\"");
        assertThat(found).contains(Trace.PROPERTIES, Trace.REVIEWERS, Trace.EXIF, Trace.LOCATION);
        try (var document = new XWPFDocument(new ByteArrayInputStream(clean));
                var words = new XWPFWordExtractor(document)) {
            assertThat(words.getText()).contains(Documents.TEXT);
            assertThat(document.getAllPictures()).hasSize(1);
        }
    }

    @Test
    void a_sheet_and_slides_lose_every_name() throws IOException {
        var sheet = cleaned(FileType.XLSX, Documents.xlsx());
        assertThat(parts(sheet)).doesNotContain(SECRET);
        assertThat(found).contains(Trace.PROPERTIES, Trace.REVIEWERS);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
            var cell = book.getSheetAt(0).getRow(0).getCell(0);
            assertThat(cell.getStringCellValue()).isEqualTo(Documents.TEXT);
            assertThat(cell.getCellComment().getAuthor()).isEmpty();
        }

        var slides = cleaned(FileType.PPTX, Documents.pptx());
        assertThat(parts(slides)).doesNotContain(SECRET);
        try (var show = new XMLSlideShow(new ByteArrayInputStream(slides))) {
            assertThat(show.getSlides()).hasSize(1);
        }
    }

    @Test
    void what_ends_too_soon_is_not_cleaned() {
        assertThatThrownBy(() -> cleaned(FileType.JPEG, Arrays.copyOf(Pictures.jpeg(), 700)))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> cleaned(FileType.PNG, Arrays.copyOf(Pictures.png(), 200)))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> cleaned(FileType.PDF, "%PDF-1.7 and no more".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void a_locked_pdf_is_told_from_a_broken_one() {
        assertThatThrownBy(() -> cleaned(FileType.PDF, Documents.lockedPdf()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("evidence.encrypted"));
    }

    @ParameterizedTest
    @EnumSource(names = {"DOC", "XLS", "PPT", "OFD"})
    void old_formats_are_not_even_tried(FileType type) {
        assertThat(Cleaner.of(type)).isEmpty();
    }

    @Test
    void what_is_to_be_cleaned_tells_the_secret_in_the_words_in_which_it_is_looked_for() throws IOException {
        assertThat(List.of(Pictures.jpeg(), Pictures.png(), Pictures.gif(), Pictures.webp()))
                .allSatisfy(picture -> assertThat(text(picture)).contains(SECRET));
        assertThat(List.of(Documents.docx(), Documents.xlsx(), Documents.pptx()))
                .allSatisfy(document -> assertThat(parts(document)).contains(SECRET));
        assertThat(text(Documents.pdf(Documents.TEXT))).contains(SECRET);
    }

    private byte[] cleaned(FileType type, byte[] content) throws IOException {
        var from = Files.write(folder.resolve("from"), content);
        var to = folder.resolve("to");
        found = Cleaner.of(type).orElseThrow().clean(from, to);
        return Files.readAllBytes(to);
    }

    private static int[] pixels(byte[] picture) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(picture));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    /** All that the parts of a package say. */
    private static String parts(byte[] zip) throws IOException {
        var all = new StringBuilder();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                all.append(entry.getName()).append(text(in.readAllBytes()));
            }
        }
        return all.toString();
    }

    private static String text(byte[] octets) {
        return new String(octets, StandardCharsets.ISO_8859_1);
    }
}
