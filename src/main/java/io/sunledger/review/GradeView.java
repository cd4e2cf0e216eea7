package io.sunledger.review;

import io.sunledger.kernel.Wording;
import io.sunledger.review.domain.CloseOutGrade;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * What a grade means.
 *
 * @param name in the caller's language
 * @param closesOut whether the duty is closed out by it
 * @param source where the definition comes from
 */
@Type("CloseOutGradeDefinition")
public record GradeView(
        @NonNull CloseOutGrade grade,
        @NonNull String name,
        @NonNull String meaning,
        boolean closesOut,
        @NonNull String source) {
    private static final String SOURCE = "closeOutGrade.source";

    /** All grades, the best first. */
    public static List<GradeView> all(Locale language) {
        return Arrays.stream(CloseOutGrade.values())
                .map(grade -> new GradeView(
                        grade,
                        Wording.of(grade.word(), language),
                        Wording.of(grade.meaning(), language),
                        grade.closesOut(),
                        Wording.of(SOURCE, language)))
                .toList();
    }
}
