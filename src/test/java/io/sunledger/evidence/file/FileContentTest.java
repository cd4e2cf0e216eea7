package io.sunledger.evidence.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunledger.evidence.domain.FileType;
import io.sunledger.kernel.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileContentTest {
    @TempDir
    Path folder;

    static Stream<Arguments> samples() {
        return Stream.of(
                Arguments.of("部门预算.pdf", Documents.pdf("a"), FileType.PDF),
                Arguments.of("台账.docx", Documents.docx(), FileType.DOCX),
                Arguments.of("台账.xlsx", Documents.xlsx(), FileType.XLSX),
                Arguments.of("培训.pptx", Documents.pptx(), FileType.PPTX),
                Arguments.of("台账.xls", Documents.xls(), FileType.XLS),
                Arguments.of("台账.et", Documents.xls(), FileType.XLS),
                Arguments.of("IMG_0001.JPG", Pictures.jpeg(), FileType.JPEG),
                Arguments.of("截图.png", Pictures.png(), FileType.PNG),
                Arguments.of("a.gif", Pictures.gif(), FileType.GIF),
                Arguments.of("a.webp", Pictures.webp(), FileType.WEBP),
                Arguments.of("无扩展名", Pictures.png(), FileType.PNG));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_file_is_what_its_octets_say(String name, byte[] content, FileType type) throws IOException {
        assertThat(typeOf(name, content)).isEqualTo(type);
    }

    @Test
    void a_name_that_says_something_else_is_refused() {
        refused("evidence.nameContradicts", "合同.pdf", Pictures.png());
        refused("evidence.nameContradicts", "图片.jpg", Documents.docx());
    }

    @Test
    void what_is_no_document_and_no_picture_is_refused_whatever_its_name() {
        refused("evidence.unsupported", "setup.pdf", "MZ\220\0".getBytes(StandardCharsets.ISO_8859_1));
        refused("evidence.unsupported", "page.png", "<html><script>".getBytes(StandardCharsets.UTF_8));
        refused("evidence.empty", "a.pdf", new byte[0]);
        refused("evidence.damaged", "a.docx", "PK\3\4 and no more".getBytes(StandardCharsets.ISO_8859_1));
        var compound = "\320\317\21\340\241\261\32\341".getBytes(StandardCharsets.ISO_8859_1);
        refused("evidence.damaged", "a.doc", compound);
        refused("evidence.damaged", "a.doc", Arrays.copyOf(compound, 4096));
    }

    private void refused(String code, String name, byte[] content) {
        assertThatThrownBy(() -> typeOf(name, content))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private FileType typeOf(String name, byte[] content) throws IOException {
        return FileContent.typeOf(Files.write(folder.resolve("file"), content), name);
    }
}
