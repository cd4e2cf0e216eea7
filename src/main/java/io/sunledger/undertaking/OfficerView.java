package io.sunledger.undertaking;

import java.time.Instant;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * Who is responsible for a duty within its unit (经办人): who received it, or took it over.
 *
 * @param issuer the identity provider; issuer and subject are the account
 * @param since when it received the duty or took it over
 */
@Type("Officer")
public record OfficerView(
        @NonNull String issuer,
        @NonNull String subject,
        @NonNull String name,
        @NonNull Instant since) {}
