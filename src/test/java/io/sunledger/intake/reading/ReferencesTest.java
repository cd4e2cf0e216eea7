package io.sunledger.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sentences are made up. */
class ReferencesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "为落实《省政府办公厅关于印发2022年工作要点的通知》（粤府办〔2022〕17号）要求 | 粤府办〔2022〕17号",
                "按《甲厅关于乙的通知》(国办发[2022]8号)执行 | 国办发〔2022〕8号",
                "按《甲厅关于乙的通知》［国办发（2022）8号］执行 | 国办发〔2022〕8号",
                "按《甲厅关于乙的通知》（国办发【2022】第8号）执行 | 国办发〔2022〕8号",
                "按《甲厅关于乙的通知》（国办发﹝2022﹞8 号）执行 | 国办发〔2022〕8号",
                "按《甲廳關於乙的通知》(粵府辦〔2022〕17號)執行 | 粤府办〔2022〕17号",
                "按《甲厅关于印发《乙方案》的通知》(穗府办函〔2022〕048号)执行 | 穗府办函〔2022〕48号",
                "某市人民政府办公室文件 某政办发〔2022〕55号 | 某政办发〔2022〕55号",
                "根据国办发〔2022〕8号文件 | 国办发〔2022〕8号",
                "'关于印发某市政务公开工作要点的通知\n某政办发〔2022〕12号' | 某政办发〔2022〕12号",
                "'某市关于深化公开的实施意见\n某府函〔2022〕3号' | 某府函〔2022〕3号",
                "落实国办发〔2022〕8号和浙政办发〔2022〕20号 | 国办发〔2022〕8号;浙政办发〔2022〕20号",
                "（国办发〔2022〕8号、浙政办发〔2022〕20号） | 国办发〔2022〕8号;浙政办发〔2022〕20号",
            })
    void the_number_is_read_whatever_its_spelling(String text, String numbers) {
        assertThat(References.in(text)).extracting(Reference::number).containsExactly(numbers.split(";"));
    }

    @Test
    void a_line_may_end_within_a_number() {
        assertThat(References.in("依《甲市关于乙的\n通知》(穗府办函〔2022〕4\n8号\n)要求"))
                .extracting(Reference::title, Reference::number)
                .containsExactly(tuple("甲市关于乙的通知", "穗府办函〔2022〕48号"));
    }

    @Test
    void it_tells_where_the_document_is_named() {
        var text = "为落实《甲关于乙的通知》(国办发〔2022〕8号)要求";

        assertThat(References.in(text))
                .singleElement()
                .satisfies(found -> assertThat(found.span().of(text)).isEqualTo("《甲关于乙的通知》(国办发〔2022〕8号"));
    }

    @Test
    void a_plan_on_openness_is_found_by_its_title_alone() {
        assertThat(References.in("对照《全省2022年政务公开工作要点》,结合《某镇旅游发展规划》"))
                .extracting(Reference::title, Reference::number)
                .containsExactly(tuple("全省2022年政务公开工作要点", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "依《中华人民共和国政府信息公开条例》(国务院令第711号)办理",
                "依《某费用管理办法》(国办函〔2020〕109号)收取",
                "每年12月31日前〔2022〕8号",
                "在网站〔2022〕公开",
                "",
            })
    void laws_and_rules_are_no_plans(String text) {
        assertThat(References.in(text)).isEmpty();
    }

    @Test
    void a_long_text_without_an_end_is_read_in_time() {
        assertThat(References.in("《".repeat(20_000) + "根据".repeat(20_000))).isEmpty();
    }
}
