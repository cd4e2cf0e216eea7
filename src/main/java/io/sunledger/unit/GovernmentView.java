package io.sunledger.unit;

import io.sunledger.kernel.GovernmentLevel;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A government (政府): the owner of a registry. */
@Name("Government")
public record GovernmentView(
        @NonNull String code, @NonNull String name, @NonNull GovernmentLevel level, int version) {}
