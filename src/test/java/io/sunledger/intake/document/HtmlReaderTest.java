package io.sunledger.intake.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunledger.intake.reading.SourceDocument;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReaderTest {
    @Test
    void ends_a_line_where_the_page_does() {
        var text = text("<div>一<br>二<p>三<span>四</span></p>五<ul><li>六<li>七</ul></div>八");

        assertThat(text).isEqualTo("一\n二\n三四\n五\n六\n七\n八\n");
    }

    @Test
    void joins_what_the_editor_wrapped_and_keeps_spaces_between_words() {
        assertThat(text("<p>\n  公开\n  桥梁  <b>Open\n Data</b> 平台&nbsp;  </p>")).isEqualTo("公开桥梁 Open Data 平台\u00A0\n");
    }

    @Test
    void keeps_lines_and_spaces_of_preformatted_text() {
        assertThat(text("<pre>一、  公开\n  二、解读</pre>")).isEqualTo("一、  公开\n  二、解读\n");
    }

    @Test
    void leaves_out_scripts_menus_and_what_is_hidden() {
        var text = text("<nav>首页</nav><script>a()</script><style>p{}</style><select><option>友情链接</select>"
                + "<div style='display: none'>分享</div><p hidden>二维码</p><div role=navigation>栏目</div><p>正文如下,很长很长</p>");

        assertThat(text).isEqualTo("正文如下,很长很长\n");
    }

    @Test
    void reads_a_page_that_a_script_would_unhide() {
        assertThat(text("<p>首页</p><div style='display:none'><p>正文如下,很长很长</p></div>"))
                .contains("正文如下");
    }

    @Test
    void writes_the_numbers_that_a_browser_shows() {
        assertThat(text("<ol start=3><li>公开<li>解读</ol>")).isEqualTo("3.公开\n4.解读\n");
        assertThat(text("<ol style='list-style-type: cjk-ideographic'><li>公开<li>解读</ol>"))
                .isEqualTo("一、公开\n二、解读\n");
        assertThat(text("<ol><li>1.公开<li><p>(二)解读</ol>")).isEqualTo("1.公开\n(二)解读\n");
        assertThat(text("<ol style='list-style:none'><li>公开</ol><ul><li>解读</ul>"))
                .isEqualTo("公开\n解读\n");
    }

    @Test
    void keeps_the_cells_of_a_table_of_data() {
        var document = read("<p>附件</p><table><caption>任务表</caption><tr><th>序号<th>任务<th>单位</tr>"
                + "<tr><td>1<td><p>公开</p><p>桥梁</p><td rowspan=2>市桥梁局</tr><tr><td>2<td></tr></table><p>完</p>");

        assertThat(document.text()).isEqualTo("附件\n任务表\n序号\n任务\n单位\n1\n公开\n桥梁\n市桥梁局\n2\n\n完\n");
        assertThat(Tables.texts(document, 0))
                .isEqualTo(List.of(List.of("序号", "任务", "单位"), List.of("1", "公开\n桥梁", "市桥梁局"), List.of("2", "")));
        assertThat(Tables.places(document.tables().get(0)))
                .isEqualTo(List.of(
                        List.of("0:1x1", "1:1x1", "2:1x1"),
                        List.of("0:1x1", "1:1x1", "2:2x1"),
                        List.of("0:1x1", "1:1x1")));
    }

    @Test
    void finds_the_columns_under_merged_cells() {
        var document = read("<table><tr><td rowspan=3>甲<td colspan=2>乙<td rowspan=0>丙</tr><tr><td>丁<td rowspan=9>戊</tr>"
                + "<tr><td>己</tr></table>");

        assertThat(Tables.texts(document, 0))
                .isEqualTo(List.of(List.of("甲", "乙", "丙"), List.of("丁", "戊"), List.of("己")));
        assertThat(Tables.places(document.tables().get(0)))
                .isEqualTo(List.of(List.of("0:3x1", "1:1x2", "3:3x1"), List.of("1:1x1", "2:2x1"), List.of("1:1x1")));
    }

    @Test
    void takes_no_layout_for_a_table() {
        var article = "<p>这是一段很长的正文,讲的是政务公开工作的安排。</p>".repeat(80);
        var nested = "<table><tr><td>1<td>公开</tr><tr><td>2<td>解读</tr></table>";

        assertThat(read("<table><tr><td>标题</tr><tr><td>正文</tr></table>").tables())
                .isEmpty();
        assertThat(read("<table><tr><td>首页<td>新闻</tr></table>").tables()).isEmpty();
        assertThat(read("<table><tr><td>栏目<td>位置</tr><tr><td>菜单<td>" + article + "</tr></table>")
                        .tables())
                .isEmpty();
        var document = read("<table><tr><td>栏目<td>位置</tr><tr><td>菜单<td>" + nested + "</tr></table>");
        assertThat(document.tables()).hasSize(1);
        assertThat(Tables.texts(document, 0)).isEqualTo(List.of(List.of("1", "公开"), List.of("2", "解读")));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource({
        "GBK,      <meta charset=gb2312>",
        "GB18030,  '<meta http-equiv=\"Content-Type\" content=\"text/html; charset=GBK\">'",
        "Big5,     <meta charset=big5>",
        "UTF-8,    <meta charset=gb2312>",
        "GBK,      <meta charset=utf-8>",
        "GBK,      ''",
        "UTF-16LE, <meta charset=utf-16>",
        "UTF-8,    <meta charset=nonsense-1>",
    })
    void finds_the_encoding_even_where_the_page_misstates_it(String charset, String meta) {
        var html = "<html><head>" + meta + "</head><body><p>市政府,一、重大建設</p></body></html>";

        var document = DocumentReader.read("plan.html", html.getBytes(Charset.forName(charset)));

        assertThat(document.text()).isEqualTo("市政府,一、重大建設\n");
    }

    @Test
    void bears_a_few_broken_characters_in_a_page() {
        var content = ("<html><meta charset=utf-8><p>" + "政务公开".repeat(200) + "X</p>").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < content.length; i++) {
            content[i] = content[i] == 'X' ? (byte) 0xFF : content[i];
        }

        assertThat(DocumentReader.read("plan.html", content).text()).endsWith("公开\uFFFD\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<table><tr><td>",
                "<b>",
                "<ul><li>",
                "<p><b>",
                "<a>",
                "<table>",
                "<section><i>",
                "<form><font>"
            })
    void survives_deep_nesting(String tag) {
        var document = read("<p>开头</p>" + tag.repeat(100_000) + "结尾");

        assertThat(document.text()).contains("开头").contains("结尾");
    }

    @Test
    void survives_absurd_spans() {
        var document = read("<table>" + "<tr><td colspan=100000 rowspan=65534>甲<td colspan=999999>乙</tr>".repeat(2000)
                + "</table>");

        assertThat(document.tables()).isEmpty();
        assertThat(document.text()).startsWith("甲\n乙\n");
    }

    private static String text(String html) {
        return read(html).text();
    }

    private static SourceDocument read(String html) {
        return DocumentReader.read("plan.html", ("<!DOCTYPE html><body>" + html).getBytes(StandardCharsets.UTF_8));
    }
}
