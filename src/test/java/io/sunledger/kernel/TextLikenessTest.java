package io.sunledger.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pairs are made up. */
class TextLikenessTest {
    private static final List<String> TASKS = List.of(
            "公开义务教育招生范围和入学条件",
            "在门户网站公开本区小学和初中的招生范围、入学条件和咨询电话,方便家长查询",
            "推进公共企事业单位信息公开",
            "推进供水供电供气等公共企事业单位的信息公开工作",
            "做好规范性文件集中公开",
            "建立行政规范性文件库,集中公开现行有效的规范性文件",
            "加强政务新媒体监管",
            "关停长期不更新的政务新媒体账号,加强日常监管",
            "按月公布空气质量排名",
            "推进政务公开专区建设",
            "开展减税降费政策解读",
            "制作图解和短视频,解读减税降费政策");

    private final TextLikeness likeness = TextLikeness.among(TASKS);

    @Test
    void a_text_is_all_alike_to_itself() {
        assertThat(likeness.of(TASKS.get(1), TASKS.get(1))).isEqualTo(1.0);
    }

    @Test
    void it_does_not_matter_which_is_named_first() {
        assertThat(likeness.of(TASKS.get(0), TASKS.get(1))).isEqualTo(likeness.of(TASKS.get(1), TASKS.get(0)));
    }

    @Test
    void years_and_punctuation_do_not_count() {
        assertThat(likeness.of("2022年做好:规范性文件(集中公开)", "2023年做好规范性文件集中公开")).isEqualTo(1.0);
    }

    @Test
    void traditional_characters_are_read_as_simplified_ones() {
        var traditional = "建立行政規範性文件庫,集中公開現行有效的規範性文件";

        assertThat(likeness.of(traditional, TASKS.get(5))).isEqualTo(1.0);
        assertThat(likeness.of(traditional, TASKS.get(4))).isGreaterThan(TextLikeness.ALIKE + 0.1);
    }

    @Test
    void a_text_without_words_is_like_nothing() {
        assertThat(likeness.of("", "")).isZero();
        assertThat(likeness.of("2023。", TASKS.get(0))).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0,1", "2,3", "4,5", "6,7", "10,11"})
    void what_says_the_same_at_more_length_is_alike(int brief, int detailed) {
        assertThat(likeness.of(TASKS.get(brief), TASKS.get(detailed))).isGreaterThan(TextLikeness.ALIKE + 0.1);
    }

    @ParameterizedTest
    @CsvSource({"0,2", "0,8", "2,4", "2,9", "3,5", "4,10", "6,9", "8,9", "1,11", "7,11"})
    void what_shares_only_the_words_of_the_trade_is_not(int one, int other) {
        assertThat(likeness.of(TASKS.get(one), TASKS.get(other))).isLessThan(TextLikeness.ALIKE - 0.1);
    }

    @Test
    void what_is_common_among_the_texts_counts_less() {
        var rare = TextLikeness.among(List.of("政务公开 招生", "政务公开 供水", "政务公开 税费", "政务公开 空气"));
        var alone = TextLikeness.among(List.of());

        assertThat(rare.of("政务公开 招生", "政务公开 供水")).isLessThan(alone.of("政务公开 招生", "政务公开 供水"));
    }
}
