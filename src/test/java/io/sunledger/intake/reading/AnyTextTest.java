package io.sunledger.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text, a draft comes out, and its places lie in the text. */
class AnyTextTest {
    static List<String> hostile() {
        return HostileTexts.names();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostile_texts_are_read(String name) {
        var text = HostileTexts.of(name, 20_000);

        assertPlaces(text, PlanReader.read(SourceDocument.ofText(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "一、", "(", ")", "《", "1.", "责任单位:", "附件", "2021年", "\ud840", "序号\n任务"})
    void scraps_are_read(String text) {
        assertPlaces(text, PlanReader.read(SourceDocument.ofText(text)));
    }

    @Test
    void a_plan_cut_or_damaged_anywhere_is_read() {
        var plan = HostileTexts.plan(600);
        var random = new Random(7);

        for (int i = 0; i < plan.length(); i++) {
            var cut = plan.substring(i);
            assertPlaces(cut, PlanReader.read(SourceDocument.ofText(cut)));
            int hole = random.nextInt(plan.length() - 5);
            var damaged = plan.substring(0, hole) + plan.substring(hole + 1 + random.nextInt(4));
            assertPlaces(damaged, PlanReader.read(SourceDocument.ofText(damaged)));
        }
    }

    @Test
    void the_same_text_gives_the_same_draft() {
        var plan = SourceDocument.ofText(HostileTexts.plan(3_000));

        assertThat(PlanReader.read(plan)).isEqualTo(PlanReader.read(plan));
    }

    @Test
    void every_point_of_a_plan_of_any_length_is_read() {
        var draft = PlanReader.read(SourceDocument.ofText(HostileTexts.plan(50_000)));

        assertThat(draft.items())
                .hasSizeGreaterThan(300)
                .allSatisfy(item -> assertThat(item.tasks())
                        .singleElement()
                        .satisfies(task -> assertThat(task.assignments()).hasSize(2)));
    }

    private static void assertPlaces(String text, Draft draft) {
        for (var item : draft.items()) {
            assertThat(item.span().to()).isLessThanOrEqualTo(text.length());
            assertThat(item.tasks()).isNotEmpty().allSatisfy(task -> {
                assertThat(task.span().of(text)).isEqualTo(task.text());
                assertThat(task.text()).isNotBlank();
            });
        }
        draft.warnings().forEach(warning -> assertThat(warning.span().to()).isLessThanOrEqualTo(text.length()));
    }
}
