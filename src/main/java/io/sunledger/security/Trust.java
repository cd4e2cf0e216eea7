package io.sunledger.security;

import io.sunledger.kernel.Refused;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the tokens of a provider are read, and how far they are believed.
 *
 * @param otherwise the government of tokens that name none
 * @param governments for which it may speak; null: for all
 */
record Trust(
        String governmentClaim,
        String unitClaim,
        String nameClaim,
        @Nullable String otherwise,
        @Nullable Set<String> governments) {
    static Trust inConfigured(ClaimsConfig claims) {
        return new Trust(
                claims.government(),
                claims.unit(),
                claims.name(),
                claims.defaultGovernment().orElse(null),
                null);
    }

    static Trust in(TrustedIssuer issuer, ClaimsConfig otherwise) {
        var claims = issuer.claims();
        return new Trust(
                Objects.requireNonNullElse(claims.government(), otherwise.government()),
                Objects.requireNonNullElse(claims.unit(), otherwise.unit()),
                Objects.requireNonNullElse(claims.name(), otherwise.name()),
                issuer.onlyGovernment(),
                issuer.governments());
    }

    /**
     * Whose data the account may see.
     *
     * @param said by its token
     * @param account for display only
     * @throws Refused access.noGovernment, access.foreignGovernment
     */
    String government(@Nullable String said, String account) {
        var government = said == null ? otherwise : said;
        if (government == null) {
            throw Refused.forbidden("access.noGovernment", account);
        }
        if (governments != null && !governments.contains(government)) {
            throw Refused.forbidden("access.foreignGovernment", government);
        }
        return government;
    }
}
