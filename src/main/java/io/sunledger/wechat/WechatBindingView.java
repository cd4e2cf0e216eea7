package io.sunledger.wechat;

import io.sunledger.kernel.ActorRole;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * That an account signs in by WeChat.
 *
 * @param issuer the identity provider; with {@code account} it says whose it is ({@code iss}, {@code sub})
 * @param unitCode the account's unit, as the provider's token said when it was last shown; so name and roles
 * @param confirmedUntil when the person has to log in through the identity provider again
 */
@Name("WechatBinding")
public record WechatBindingView(
        @Id @NonNull UUID id,
        @NonNull String issuer,
        @NonNull String account,
        @NonNull String name,
        @Nullable String unitCode,
        @NonNull List<@NonNull ActorRole> roles,
        @NonNull Instant boundAt,
        @NonNull Instant confirmedUntil) {}
