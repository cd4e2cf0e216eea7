package io.sunledger.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SearchWordsTest {
    @Test
    void words_stand_apart_and_count_once() {
        assertThat(SearchWords.of("  公开　預算 公开 ").words()).containsExactly("公开", "预算");
        assertThat(SearchWords.of("ＡＢＣ Data").words()).containsExactly("abc", "data");
    }

    @Test
    void nothing_searches_for_nothing() {
        assertThat(SearchWords.of(null).words()).isEmpty();
        assertThat(SearchWords.of(" \t").words()).isEmpty();
    }

    @Test
    void what_means_something_in_a_pattern_is_searched_for_as_it_is() {
        assertThat(SearchWords.of("100%_!").patterns()).containsExactly("%100!%!_!!%");
    }

    @Test
    void a_text_that_is_too_long_is_refused() {
        assertThatThrownBy(() -> SearchWords.of("公".repeat(101))).hasMessageContaining("search.tooLong");
        assertThatThrownBy(() -> SearchWords.of("a b c d e f g h i")).hasMessageContaining("search.tooLong");
        assertThat(SearchWords.of("公".repeat(100)).words()).hasSize(1);
    }
}
