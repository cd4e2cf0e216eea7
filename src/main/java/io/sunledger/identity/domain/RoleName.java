package io.sunledger.identity.domain;

import io.sunledger.kernel.ActorRole;
import io.sunledger.kernel.Refused;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a provider's tokens call one of our roles.
 *
 * @param name one of the words of its roles claim, at most 200 characters
 */
public record RoleName(String name, ActorRole role) {
    private static final int LONGEST = 200;

    /** @throws Refused identityProvider.roleNames */
    public RoleName {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
            throw new Refused("identityProvider.roleNames", LONGEST, name.substring(0, Math.min(20, name.length())));
        }
    }

    /** As a column has them: a line each, the role first. Null where there are none. */
    static @Nullable String written(List<RoleName> names) {
        return names.isEmpty()
                ? null
                : names.stream().map(name -> name.role() + " " + name.name()).collect(Collectors.joining("\n"));
    }

    /**
     * What {@link #written} has written.
     *
     * @throws IllegalStateException where a later release has, with a role that this one does not know
     */
    public static List<RoleName> read(@Nullable String written) {
        return written == null ? List.of() : written.lines().map(RoleName::line).toList();
    }

    private static RoleName line(String line) {
        var space = line.indexOf(' ');
        var role = line.substring(0, space);
        return new RoleName(
                line.substring(space + 1),
                ActorRole.spelt(role).orElseThrow(() -> new IllegalStateException("There is no role " + role)));
    }
}
