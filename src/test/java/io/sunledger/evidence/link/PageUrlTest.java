package io.sunledger.evidence.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunledger.kernel.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageUrlTest {
    @ParameterizedTest
    @CsvSource({
        "http://www.hp.gov.cn, http://www.hp.gov.cn/",
        "HTTPS://WWW.Hp.Gov.Cn:443/a?b=c#d, https://www.hp.gov.cn/a?b=c",
        "http://www.hp.gov.cn:80/, http://www.hp.gov.cn/",
        "http://www.hp.gov.cn:8080/x, http://www.hp.gov.cn:8080/x",
        "'  http://www.hp.gov.cn/通知 公告.html ', http://www.hp.gov.cn/%E9%80%9A%E7%9F%A5%20%E5%85%AC%E5%91%8A.html",
        "http://政务.cn/a, http://xn--zfr164b.cn/a",
        "http://[::1]/a, http://[::1]/a"
    })
    void an_address_has_one_form(String pasted, String url) {
        assertThat(PageUrl.parse(pasted)).hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://a.cn/", "file:///etc/passwd", "javascript:alert(1)", "www.hp.gov.cn", "gopher://a"})
    void another_scheme_is_refused(String pasted) {
        refused("evidence.linkScheme", pasted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://",
                "http:///a",
                "http://user:secret@a.cn/",
                "http://a.cn:x/",
                "http://a cn/",
                "http://127.1/"
            })
    void what_leads_nowhere_is_refused(String pasted) {
        refused("evidence.linkMalformed", pasted);
    }

    private static void refused(String code, String pasted) {
        assertThatThrownBy(() -> PageUrl.parse(pasted))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
