package io.sunledger.intake.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.sunledger.kernel.Refused;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
    private static final String SIMPLIFIED = "一、公开校车线路,8月底前完成。\n责任单位:市校车办\n";
    private static final String TRADITIONAL = "一、公開校車線路,8月底前完成。\n責任單位:市校車辦\n";

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "UTF-8,      ''",
        "UTF-8,      \uFEFF",
        "UTF-16LE,   \uFEFF",
        "UTF-16BE,   \uFEFF",
        "UTF-16LE,   ''",
        "UTF-16BE,   ''",
        "GB18030,    ''",
        "GBK,        ''",
    })
    void reads_every_encoding_that_plans_come_in(String charset, String mark) {
        var content = (mark + SIMPLIFIED).getBytes(Charset.forName(charset));

        assertThat(DocumentReader.read("plan.txt", content).text()).isEqualTo(SIMPLIFIED);
    }

    @Test
    void reads_big5_by_its_commas() {
        var content = TRADITIONAL.getBytes(Charset.forName("Big5"));

        assertThat(DocumentReader.read("plan.txt", content).text()).isEqualTo(TRADITIONAL);
    }

    @Test
    void says_at_which_byte_no_encoding_fits() {
        var content = new ByteArrayOutputStream();
        content.writeBytes("校车".getBytes(StandardCharsets.UTF_8));
        content.write(0xFF);
        content.write(0x20);
        content.write(0xFF);

        assertThatThrownBy(() -> DocumentReader.read("plan.txt", content.toByteArray()))
                .asInstanceOf(type(Refused.class))
                .returns("document.encoding", Refused::code)
                .satisfies(refused -> assertThat(refused.facts()).containsExactly("UTF-8", 6));
    }

    @Test
    void ends_every_line_alike_and_drops_zero_characters() {
        var text = DocumentReader.read("plan.txt", "一\r\n二\r三\f四\u2028五\0六".getBytes(StandardCharsets.UTF_8))
                .text();

        assertThat(text).isEqualTo("一\n二\n三\n四\n五六\n");
    }

    @Test
    void leaves_the_characters_as_they_were_written() {
        var text = "1.ABC(一)﹝下同﹞ 㐀𠀀\u00A0①\n";

        assertThat(DocumentReader.read("plan.txt", text.getBytes(StandardCharsets.UTF_8))
                        .text())
                .isEqualTo(text);
    }
}
