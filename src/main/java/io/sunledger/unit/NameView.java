package io.sunledger.unit;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * A further name of a unit.
 *
 * @param source SHORT (简称), REGISTERED (别名), FORMER (曾用名) or REMEMBERED (a clerk's choice for a name in a document)
 * @param until for a former name, the first day on which it was no more
 * @param addedBy the account that added it
 */
@Name("UnitName")
public record NameView(
        @NonNull String name,
        @NonNull String source,
        @Nullable LocalDate until,
        @NonNull String addedBy,
        @NonNull Instant addedAt) {}
