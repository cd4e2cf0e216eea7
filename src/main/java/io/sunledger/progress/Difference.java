package io.sunledger.progress;

import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * What a report says otherwise than the report of the period before.
 *
 * @param field as a JSON pointer: {@code /state}, {@code /done}, {@code /values/{targetId}}, {@code /counts/{frequencyId}}
 * @param before null where it said nothing of it
 * @param now null where it says nothing of it
 */
@Type("ReportDifference")
public record Difference(
        @NonNull String field,
        @Nullable String before,
        @Nullable String now) {}
