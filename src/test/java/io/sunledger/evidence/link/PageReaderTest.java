package io.sunledger.evidence.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageReaderTest {
    private static final URI AT = URI.create("http://a.cn/");
    private static final LocalDate PUBLISHED = LocalDate.of(2022, 5, 31);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <meta name="PubDate" content="2022-05-31 15:20">
            <META NAME="pubdate" CONTENT="2022/5/31">
            <meta property="article:published_time" content="2022-05-31T15:20:00+08:00">
            <meta name="publishdate" content="20220531">
            <p>来源:办公室 发布时间：2022-05-31 15:20</p>
            <p>发布日期: 2022年5月31日</p>
            <p>日期：2022.05.31</p>
            <meta name="PubDate" content=""><p>发布时间:2022-05-31</p>
            """)
    void the_page_itself_states_when_it_was_published(String html) {
        assertThat(PageReader.read(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", AT)
                        .publishedOn())
                .isEqualTo(PUBLISHED);
    }

    @ParameterizedTest
    @CsvSource({"<p>2022-05-31 会议</p>", "<meta name=PubDate content=2022-13-45>", "<p>截止日期另行通知</p>"})
    void a_date_that_is_not_said_to_be_it_is_not_it(String html) {
        assertThat(PageReader.read(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", AT)
                        .publishedOn())
                .isNull();
    }

    @Test
    void the_text_is_what_a_reader_sees_in_whichever_encoding() {
        var html = "<html><head><meta charset=gb2312><title>公开栏</title><style>x</style></head>"
                + "<body><script>var a = 1;</script><h1>部门预算</h1> 已公开</body></html>";
        var gbk = Charset.forName("GBK");

        var page = PageReader.read(html.getBytes(gbk), "text/html", AT);

        assertThat(page.title()).isEqualTo("公开栏");
        assertThat(page.text()).isEqualTo("部门预算 已公开");
        assertThat(PageReader.read(html.getBytes(StandardCharsets.UTF_8), "text/html;charset=utf-8", AT)
                        .hash())
                .isEqualTo(page.hash());
    }

    @Test
    void the_hash_changes_with_the_text_and_not_with_what_nobody_sees() {
        assertThat(hash("<p>一</p><script>1</script>")).isEqualTo(hash("<p class=x>一</p><script>2</script>"));
        assertThat(hash("<p>一</p>")).isNotEqualTo(hash("<p>二</p>"));
    }

    @Test
    void what_is_no_page_has_a_hash_of_its_octets() {
        var pdf = PageReader.read(new byte[] {1, 2, 3}, "application/pdf", AT);

        assertThat(pdf.text()).isEmpty();
        assertThat(pdf.hash()).isEqualTo("039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81");
    }

    private static String hash(String html) {
        return PageReader.read(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", AT)
                .hash();
    }
}
