package io.sunledger.security;

import io.sunledger.kernel.Actor;
import io.sunledger.kernel.ActorRole;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * What the service takes the caller for.
 *
 * @param issuer the identity provider; with {@code account} it is who a hand-over names ({@code iss}, {@code sub})
 * @param name for display only
 * @param government the code of the government whose data the account works on
 * @param unit the code of its unit there, where it belongs to one
 * @param roles in the order of {@link ActorRole}; roles of the token that we do not know are not among them
 */
@Name("Me")
@Description("What the service takes the caller for")
public record MeView(
        @NonNull String issuer,
        @NonNull String account,
        @NonNull String name,
        @NonNull String government,
        @Nullable String unit,
        @NonNull List<@NonNull ActorRole> roles) {
    public static MeView of(Actor actor) {
        return new MeView(
                actor.issuer(),
                actor.subject(),
                actor.name(),
                actor.government(),
                actor.unit(),
                actor.roles().stream().sorted().toList());
    }
}
