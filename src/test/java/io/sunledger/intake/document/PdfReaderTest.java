package io.sunledger.intake.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PdfReaderTest {
    private static final String FULL = "各单位要按照本方案要求认真做好本年度的政务公开各项工作落";

    @Test
    void joins_a_line_that_is_full_with_the_next() {
        try (var file = new PdfFile()) {
            file.text(106, 700, 16, "一、各单位要按照本方案要求认真做好本年度的公开工作,并");
            file.text(74, 672, 16, "于年底前报送总结。");
            file.text(106, 644, 16, "二、做好解读。");

            assertThat(text(file.endPage())).isEqualTo("一、各单位要按照本方案要求认真做好本年度的公开工作,并于年底前报送总结。\n二、做好解读。\n");
        }
    }

    @Test
    void starts_a_paragraph_at_a_number_after_a_full_sentence() {
        try (var file = new PdfFile()) {
            file.text(74, 700, 16, FULL + "实。").text(74, 672, 16, "(二)公开校车线路。").text(74, 644, 16, "1.公开站点。");

            assertThat(text(file.endPage())).isEqualTo(FULL + "实。\n(二)公开校车线路。\n1.公开站点。\n");
        }
    }

    @Test
    void joins_the_lines_of_a_heading_in_the_middle() {
        try (var file = new PdfFile()) {
            file.text(165, 760, 22, "澜江市人民政府办公室关于").text(187, 730, 22, "印发公开方案的通知");
            for (int line = 0; line < 4; line++) {
                file.text(74, 690 - 28 * line, 16, FULL);
            }

            assertThat(text(file.endPage())).startsWith("澜江市人民政府办公室关于印发公开方案的通知\n" + FULL + FULL);
        }
    }

    @Test
    void leaves_page_numbers_and_running_heads_out() {
        try (var file = new PdfFile()) {
            int page = 0;
            for (var words : List.of("公开", "解读", "回应", "考核")) {
                page++;
                file.text(74, 800, 10, "澜江市政务公开 第" + page + "页");
                file.text(106, 700, 16, words + "到此为止。")
                        .text(280, 40, 14, "- " + page + " -")
                        .endPage();
            }

            assertThat(text(file)).isEqualTo("公开到此为止。\n解读到此为止。\n回应到此为止。\n考核到此为止。\n");
        }
    }

    @Test
    void reads_in_the_order_of_the_page_and_not_of_the_file() {
        try (var file = new PdfFile()) {
            file.text(106, 600, 16, "三、考核。")
                    .text(200, 700, 16, "公开。")
                    .text(106, 650, 16, "二、解读。")
                    .text(168, 700, 16, "做好")
                    .text(106, 700, 16, "一、");

            assertThat(text(file.endPage())).isEqualTo("一、 做好公开。\n二、解读。\n三、考核。\n");
        }
    }

    @Test
    void reads_bold_letters_once_and_no_watermark() {
        try (var file = new PdfFile()) {
            file.text(106, 700, 16, "一、公开桥梁").text(106.3, 700, 16, "一、公开桥梁");
            file.raw("BT /F1 60 Tf 0.7 0.7 -0.7 0.7 100 300 Tm <5185963F53D16587> Tj ET");

            assertThat(text(file.endPage())).isEqualTo("一、公开桥梁\n");
        }
    }

    @Test
    void reads_a_page_set_sideways() {
        try (var file = new PdfFile()) {
            file.turnedText(100, 74, 16, "附件一任务表").turnedText(128, 74, 16, "序号单位");

            assertThat(text(file.endPage())).isEqualTo("附件一任务表\n序号单位\n");
        }
    }

    @Test
    void refuses_a_scan() {
        try (var file = new PdfFile()) {
            file.raw("q 500 0 0 700 50 50 cm Q")
                    .endPage()
                    .raw("0 0 m 100 100 l S")
                    .endPage();

            DocumentReaderTest.assertRefused("plan.pdf", file.bytes(), "document.scanned");
        }
    }

    @Test
    void refuses_a_text_layer_without_meaning() {
        try (var file = new PdfFile()) {
            file.text(74, 700, 16, "\uE001\uE002\uE003\uE004\uE005\uE006\uE007\uE008甲乙");

            DocumentReaderTest.assertRefused("plan.pdf", file.endPage().bytes(), "document.garbledPdf");
        }
    }

    @Test
    void refuses_a_pdf_with_a_password_or_restrictions() {
        try (var locked = new PdfFile();
                var restricted = new PdfFile()) {
            locked.text(74, 700, 16, FULL).endPage();
            restricted.text(74, 700, 16, FULL).endPage();

            DocumentReaderTest.assertRefused("plan.pdf", locked.lockedBytes("secret"), "document.encrypted");
            DocumentReaderTest.assertRefused("plan.pdf", restricted.lockedBytes(""), "document.encrypted");
        }
    }

    @Test
    void refuses_a_stream_that_inflates_out_of_all_proportion() {
        try (var file = new PdfFile()) {
            file.raw(" ".repeat(40_000_000));

            DocumentReaderTest.assertRefused("plan.pdf", file.endPage().bytes(), "document.bomb");
        }
    }

    @Test
    void refuses_a_damaged_file() {
        var content = SamplePlan.pdf();
        for (int i = 20; i < content.length; i++) {
            content[i] = (byte) (i * 31);
        }

        DocumentReaderTest.assertRefused("plan.pdf", content, "document.broken");
    }

    @Test
    void refuses_forms_that_draw_each_other_without_end() {
        DocumentReaderTest.assertRefused("plan.pdf", formsThatDraw(40, 8), "document.bomb");
    }

    // form n draws form n+1 several times, the last one shows a letter
    private static byte[] formsThatDraw(int forms, int times) {
        var pdf = new StringBuilder("%PDF-1.4\n");
        pdf.append("1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n");
        pdf.append("2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n");
        pdf.append(
                "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>> endobj\n");
        pdf.append("4 0 obj <</Length 5>> stream\n/X Do\nendstream endobj\n");
        for (int form = 0; form < forms; form++) {
            var draw = "/X Do ".repeat(times);
            pdf.append(
                    "%d 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</X %d 0 R>>>>/Length %d>> stream\n%s\nendstream endobj\n"
                            .formatted(5 + form, 6 + form, draw.length(), draw));
        }
        pdf.append("trailer <</Root 1 0 R>>\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(PdfFile file) {
        return DocumentReader.read("plan.pdf", file.bytes()).text();
    }
}
