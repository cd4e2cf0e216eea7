package io.sunledger.unit;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * What a name might mean.
 *
 * @param group whether the id is a group's
 * @param name the official name
 * @param score from 0 to 1
 */
public record Candidate(
        @Id @NonNull UUID id, boolean group, @NonNull String name, double score) {}
