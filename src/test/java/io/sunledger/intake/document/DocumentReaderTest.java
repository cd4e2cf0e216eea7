package io.sunledger.intake.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.sunledger.kernel.Refused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentReaderTest {
    static Stream<Arguments> formats() {
        return Stream.of(
                Arguments.of("txt", SamplePlan.txt()),
                Arguments.of("html", SamplePlan.html()),
                Arguments.of("docx", SamplePlan.docx()),
                Arguments.of("pdf", SamplePlan.pdf()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void reads_the_same_plan_from_every_format(String format, byte[] content) {
        var document = DocumentReader.read("plan." + format, content);

        assertThat(document.text()).isEqualTo(String.join("\n", SamplePlan.PARAGRAPHS) + "\n");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void believes_the_bytes_and_not_the_name(String format, byte[] content) {
        var document = DocumentReader.read("plan.ofd", content);

        assertThat(document.text()).startsWith(SamplePlan.TITLE);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "7b5c72746631,                         document.rtf",
        "ffd8ffe000104a46,                     document.image",
        "89504e470d0a1a0a0000,                 document.image",
        "474946383961aabb,                     document.image",
        "49492a0008000000,                     document.image",
        "424d36000000000000003600,             document.image",
        "526172211a0700cf,                     document.archive",
        "377abcaf271c0004,                     document.archive",
        "1f8b080000000000,                     document.archive",
        "255044462d312e340a6e6f74206d756368,   document.broken",
        "504b030414000000080000000000,         document.broken",
        "000102030405060708090a0b0c0d0e0f1011, document.binary",
        "20200a20,                             document.empty",
        "efbbbf,                               document.empty",
    })
    void refuses_what_it_does_not_read(String hex, String code) {
        assertRefused("plan.docx", HexFormat.of().parseHex(hex), code);
    }

    @Test
    void refuses_an_empty_file() {
        assertRefused("plan.txt", new byte[0], "document.empty");
    }

    @Test
    void refuses_files_over_the_limit_without_reading_on() throws IOException {
        var endless = new ByteArrayInputStream(new byte[DocumentReader.MAX_BYTES + 100]);

        assertThatThrownBy(() -> DocumentReader.read("plan.txt", endless))
                .asInstanceOf(type(Refused.class))
                .returns("document.tooLarge", Refused::code)
                .returns(Refused.Kind.TOO_LARGE, Refused::kind);
        assertThat(endless.available()).isEqualTo(99);
    }

    @Test
    void refuses_text_longer_than_any_plan() {
        var content = new byte[PlainText.MAX_CHARACTERS + 1];
        Arrays.fill(content, (byte) 'a');

        assertRefused("plan.txt", content, "document.tooLong");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "plan.doc,  WordDocument,        document.legacyWord",
        "plan.docx, WordDocument,        document.legacyWord",
        "plan.wps,  WordDocument,        document.wps",
        "plan.wps,  MatOST,              document.wps",
        "plan.xls,  Workbook,            document.spreadsheet",
        "plan.et,   Book,                document.spreadsheet",
        "plan.ppt,  PowerPoint Document, document.presentation",
        "plan.msg,  Something,           document.unsupported",
    })
    void tells_compound_files_apart_by_their_streams(String name, String stream, String code) throws IOException {
        try (var file = new POIFSFileSystem()) {
            file.createDocument(new ByteArrayInputStream(new byte[5000]), stream);

            assertRefused(name, bytes(file), code);
        }
    }

    @Test
    void refuses_a_docx_with_a_password() throws Exception {
        try (var file = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var out = encryptor.getDataStream(file)) {
                out.write(SamplePlan.docx());
            }

            assertRefused("plan.docx", bytes(file), "document.encrypted");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "OFD.xml,             document.ofd",
        "xl/workbook.xml,     document.spreadsheet",
        "ppt/presentation.xml,document.presentation",
        "mimetype,            document.unsupported",
        "plan.txt,            document.archive",
        "[Content_Types].xml, document.broken",
    })
    void tells_zip_files_apart_by_their_parts(String part, String code) {
        assertRefused("plan.docx", DocxFile.empty().part(part, "x").bytes(), code);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument/>, XML",
        "'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x', MHT",
    })
    void names_the_kind_that_it_does_not_read(String content, String kind) {
        assertThatThrownBy(() -> DocumentReader.read("plan.doc", content.getBytes(StandardCharsets.UTF_8)))
                .asInstanceOf(type(Refused.class))
                .returns("document.unsupported", Refused::code)
                .satisfies(refused -> assertThat(refused.facts()).containsExactly(kind));
    }

    @Test
    void says_in_chinese_and_in_english_what_to_do_instead() {
        var refused = DocumentReader.unsupported("document.legacyWord");

        assertThat(refused.sentence(Locale.CHINESE)).contains("另存为 .docx");
        assertThat(refused.sentence(Locale.ENGLISH)).contains("save it as .docx");
    }

    static void assertRefused(String name, byte[] content, String code) {
        assertThatThrownBy(() -> DocumentReader.read(name, content))
                .asInstanceOf(type(Refused.class))
                .returns(code, Refused::code)
                .satisfies(
                        refused -> assertThat(refused.sentence(Locale.CHINESE)).isNotEqualTo(code));
    }

    private static byte[] bytes(POIFSFileSystem file) throws IOException {
        var out = new ByteArrayOutputStream();
        file.writeFilesystem(out);
        return out.toByteArray();
    }
}
