package io.sunledger.unit;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sunledger.unit.domain.Resolution;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * What a name in a document means: a unit, or a group, or neither.
 *
 * @param name as asked
 * @param unit the unit that it means
 * @param group the group that it means
 * @param how by what it was recognised; null where it was not
 * @param candidates where it was not: what comes nearest, best first, at most 5
 */
public record NameResolution(
        @NonNull String name,

        @Name("unitId") @JsonProperty("unitId") @Id @Nullable
        UUID unit,

        @Name("groupId") @JsonProperty("groupId") @Id @Nullable
        UUID group,

        @Nullable How how,
        @NonNull List<@NonNull Candidate> candidates) {
    public NameResolution {
        candidates = List.copyOf(candidates);
    }

    static NameResolution of(String name, Resolution resolution) {
        if (resolution instanceof Resolution.Resolved resolved) {
            var target = resolved.target();
            return target.group()
                    ? new NameResolution(name, null, target.id(), how(resolved.match()), List.of())
                    : new NameResolution(name, target.id(), null, how(resolved.match()), List.of());
        }
        var nearest = ((Resolution.Unresolved) resolution)
                .nearest().stream()
                        .map(near -> new Candidate(
                                near.target().id(),
                                near.target().group(),
                                near.target().name(),
                                near.score()))
                        .toList();
        return new NameResolution(name, null, null, null, nearest);
    }

    private static How how(Resolution.Match match) {
        return switch (match) {
            case EXACT -> How.EXACT;
            case ALIAS -> How.ALIAS;
            case GROUP -> How.GROUP;
            case SECOND_NAME -> How.SECOND_NAME;
            case ELIDED_PREFIX -> How.ELIDED_PREFIX;
            case SHORT_FORM -> How.SHORT_FORM;
            case TRADITIONAL -> How.TRADITIONAL;
        };
    }
}
