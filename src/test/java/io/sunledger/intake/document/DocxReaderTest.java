package io.sunledger.intake.document;

import static io.sunledger.intake.document.DocxFile.cell;
import static io.sunledger.intake.document.DocxFile.level;
import static io.sunledger.intake.document.DocxFile.numbered;
import static io.sunledger.intake.document.DocxFile.paragraph;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunledger.intake.reading.SourceDocument;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocxReaderTest {
    private static final String PLAN_LEVELS = level(0, "chineseCounting", "%1、")
            + level(1, "chineseCountingThousand", "(%2)")
            + level(2, "decimal", "%3.")
            + level(3, "decimal", "%3.%4");

    @Test
    void writes_automatic_numbers_as_the_page_shows_them() {
        var body = numbered(1, 0, "公开")
                + numbered(1, 1, "桥梁")
                + numbered(1, 2, "进度")
                + numbered(1, 2, "资金")
                + numbered(1, 3, "来源")
                + numbered(1, 1, "校车")
                + numbered(1, 2, "线路")
                + paragraph("无号")
                + numbered(1, 0, "解读")
                + numbered(1, 1, "图解");

        assertThat(read(DocxFile.withBody(body).numbering(list(1, PLAN_LEVELS, "")))
                        .text())
                .isEqualTo("一、公开\n(一)桥梁\n1.进度\n2.资金\n2.1 来源\n(二)校车\n1.线路\n无号\n二、解读\n(一)图解\n");
    }

    @Test
    void counts_a_restarted_list_anew_and_a_shared_one_on() {
        var lists = definition(7, PLAN_LEVELS)
                + use(1, 7, "")
                + use(2, 7, "")
                + use(3, 7, "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='5'/></w:lvlOverride>");
        var body = numbered(1, 0, "甲") + numbered(2, 0, "乙") + numbered(3, 0, "丙") + numbered(3, 0, "丁");

        assertThat(read(DocxFile.withBody(body).numbering(lists)).text()).isEqualTo("一、甲\n二、乙\n五、丙\n六、丁\n");
    }

    @Test
    void takes_the_number_from_the_paragraphs_style() {
        var styles =
                "<w:style w:type='paragraph' w:styleId='base'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>"
                        + "<w:style w:type='paragraph' w:styleId='second'><w:basedOn w:val='base'/><w:pPr><w:numPr><w:ilvl w:val='1'/></w:numPr></w:pPr></w:style>"
                        + "<w:style w:type='paragraph' w:styleId='loop'><w:basedOn w:val='loop'/></w:style>";
        var body = styled("base", "甲") + styled("second", "乙") + styled("loop", "丙")
                + "<w:p><w:pPr><w:pStyle w:val='base'/><w:numPr><w:numId w:val='0'/></w:numPr></w:pPr><w:r><w:t>丁</w:t></w:r></w:p>";

        assertThat(read(DocxFile.withBody(body).styles(styles).numbering(list(1, PLAN_LEVELS, "")))
                        .text())
                .isEqualTo("一、甲\n(一)乙\n丙\n丁\n");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "chineseCounting,              10,   十",
        "chineseCounting,              21,   二十一",
        "chineseCounting,              105,  一百零五",
        "chineseLegalSimplified,       12,   壹拾贰",
        "ideographTraditional,         3,    丙",
        "ideographZodiac,              3,    寅",
        "ideographDigital,             12,   一二",
        "decimalEnclosedCircleChinese, 3,    ③",
        "decimalFullWidth,             12,   \uFF11\uFF12",
        "decimalZero,                  3,    03",
        "upperRoman,                   14,   XIV",
        "lowerLetter,                  28,   bb",
        "bullet,                       3,    ''",
        "cardinalText,                 3,    3",
    })
    void writes_numbers_in_the_lists_own_way(String format, int number, String written) {
        assertThat(ListNumber.named(format).of(number)).isEqualTo(written);
    }

    @Test
    void reads_insertions_and_leaves_deletions_out() {
        var body =
                "<w:p><w:r><w:t>8月</w:t></w:r><w:del><w:r><w:delText>初</w:delText></w:r></w:del><w:ins><w:r><w:t>底</w:t></w:r></w:ins>"
                        + "<w:moveFrom><w:r><w:t>旧处</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>前</w:t></w:r></w:moveTo></w:p>"
                        + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前段</w:t></w:r></w:p>" + paragraph("后段");

        assertThat(read(DocxFile.withBody(body)).text()).isEqualTo("8月底前\n前段后段\n");
    }

    @Test
    void reads_content_controls_links_tabs_and_breaks_but_no_field_codes_or_notes() {
        var body = "<w:sdt><w:sdtPr><w:alias w:val='标题'/></w:sdtPr><w:sdtContent>" + paragraph("标题")
                + "</w:sdtContent></w:sdt>"
                + "<w:p><w:hyperlink><w:r><w:t>链接</w:t></w:r></w:hyperlink><w:r><w:tab/><w:t xml:space='preserve'>甲 </w:t><w:br/><w:t>乙</w:t></w:r>"
                + "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:footnoteReference w:id='1'/></w:r>"
                + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:t>丙</w:t></w:r></w:p>";

        assertThat(read(DocxFile.withBody(body).part("word/footnotes.xml", "<x>脚注</x>"))
                        .text())
                .isEqualTo("标题\n链接\t甲 \n乙丙\n");
    }

    @Test
    void leaves_a_table_of_contents_out() {
        var body =
                "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr><w:sdtContent>"
                        + paragraph("一、公开 1") + "</w:sdtContent></w:sdt>" + paragraph("一、公开");

        assertThat(read(DocxFile.withBody(body)).text()).isEqualTo("一、公开\n");
    }

    @Test
    void reads_a_text_box_once_after_its_paragraph() {
        var box = "<w:txbxContent>" + paragraph("框内一") + paragraph("框内二") + "</w:txbxContent>";
        var body = "<w:p><w:r><w:t>框外</w:t></w:r><w:r><mc:AlternateContent><mc:Choice>" + box
                + "</mc:Choice><mc:Fallback>" + box
                + "</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>之后</w:t></w:r></w:p>" + paragraph("下段");

        assertThat(read(DocxFile.withBody(body)).text()).isEqualTo("框外之后\n框内一\n框内二\n下段\n");
    }

    @Test
    void keeps_merged_cells_of_a_table() {
        var body = paragraph("附件") + "<w:tbl>"
                + row(cell("", "序号"), cell("<w:gridSpan w:val='2'/>", "任务"), cell("", "单位"))
                + row(cell("", "1"), cell("", "公开", "桥梁"), cell("", "八月"), cell("<w:vMerge w:val='restart'/>", "市桥梁局"))
                + row(cell("", "2"), cell("", ""), cell("", "九月"), cell("<w:vMerge/>", ""))
                + "</w:tbl>" + paragraph("完");

        var document = read(DocxFile.withBody(body));

        assertThat(document.text()).isEqualTo("附件\n序号\n任务\n单位\n1\n公开\n桥梁\n八月\n市桥梁局\n2\n\n九月\n完\n");
        assertThat(Tables.texts(document, 0))
                .isEqualTo(List.of(
                        List.of("序号", "任务", "单位"), List.of("1", "公开\n桥梁", "八月", "市桥梁局"), List.of("2", "", "九月")));
        assertThat(Tables.places(document.tables().get(0)))
                .isEqualTo(List.of(
                        List.of("0:1x1", "1:1x2", "3:1x1"),
                        List.of("0:1x1", "1:1x1", "2:1x1", "3:2x1"),
                        List.of("0:1x1", "1:1x1", "2:1x1")));
    }

    @Test
    void numbers_rows_that_are_numbered_automatically_and_drops_deleted_ones() {
        var numberCell = "<w:tc>" + numbered(1, 2, "") + "</w:tc>";
        var body = "<w:tbl>" + row(cell("", "甲"), cell("", "乙"))
                + "<w:tr><w:trPr><w:del/></w:trPr>" + cell("", "旧") + cell("", "行") + "</w:tr>"
                + row(cell("", "丙"), "<w:tc><w:tbl>" + row(cell("", "内一"), cell("", "内二")) + "</w:tbl><w:p/></w:tc>")
                + "</w:tbl>" + numberCell.replaceAll("</?w:tc>", "");

        var document = read(DocxFile.withBody(body).numbering(list(1, PLAN_LEVELS, "")));

        assertThat(document.tables()).hasSize(1);
        assertThat(Tables.texts(document, 0)).isEqualTo(List.of(List.of("甲", "乙"), List.of("丙", "内一\n内二")));
    }

    @Test
    void takes_a_frame_of_one_cell_for_no_table() {
        var document = read(DocxFile.withBody("<w:tbl>" + row(cell("", "红头")) + row(cell("", "文号")) + "</w:tbl>"));

        assertThat(document.tables()).isEmpty();
        assertThat(document.text()).isEqualTo("红头\n文号\n");
    }

    @Test
    void finds_the_main_part_by_its_relation() {
        var file = DocxFile.withBody(paragraph("旧"))
                .part(
                        "_rels/.rels",
                        "<Relationships><Relationship Type='http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument' Target='/word/document2.xml'/></Relationships>")
                .part(
                        "word/document2.xml",
                        "<w:document xmlns:w='http://purl.oclc.org/ooxml/wordprocessingml/main'><w:body><w:p><w:r><w:t>新</w:t></w:r></w:p></w:body></w:document>");

        assertThat(read(file).text()).isEqualTo("新\n");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><x>&a;</x>",
        "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><x>&b;</x>",
        "<x><y></x>",
        "not xml",
    })
    void refuses_entities_and_what_is_no_xml(String xml) {
        var file = DocxFile.withBody("").part("word/document.xml", xml);

        DocumentReaderTest.assertRefused("plan.docx", file.bytes(), "document.broken");
    }

    @Test
    void refuses_xml_nested_beyond_reason() {
        var file = DocxFile.withBody("<w:tbl><w:tr><w:tc>".repeat(50_000));

        DocumentReaderTest.assertRefused("plan.docx", file.bytes(), "document.broken");
    }

    @Test
    void refuses_a_part_that_inflates_out_of_all_proportion() {
        var file = DocxFile.withBody(paragraph("字".repeat(30_000_000)));

        DocumentReaderTest.assertRefused("plan.docx", file.bytes(), "document.bomb");
    }

    @Test
    void does_not_inflate_what_it_does_not_need() {
        var file = DocxFile.withBody(paragraph("正文")).part("word/media/image1.bmp", new byte[50_000_000]);

        assertThat(read(file).text()).isEqualTo("正文\n");
    }

    @Test
    void refuses_a_zip_with_masses_of_entries() {
        var file = DocxFile.withBody(paragraph("正文"));
        for (int i = 0; i < 10_001; i++) {
            file.part("word/x" + i, "");
        }

        DocumentReaderTest.assertRefused("plan.docx", file.bytes(), "document.bomb");
    }

    private static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    private static String styled(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val='%s'/></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>".formatted(style, text);
    }

    private static String list(int id, String levels, String overrides) {
        return definition(7, levels) + use(id, 7, overrides);
    }

    private static String definition(int id, String levels) {
        return "<w:abstractNum w:abstractNumId='" + id + "'>" + levels + "</w:abstractNum>";
    }

    private static String use(int id, int definition, String overrides) {
        return "<w:num w:numId='%d'><w:abstractNumId w:val='%d'/>%s</w:num>".formatted(id, definition, overrides);
    }

    private static SourceDocument read(DocxFile file) {
        return DocumentReader.read("plan.docx", file.bytes());
    }
}
