package io.sunledger.webhook;

import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Refused;
import io.sunledger.security.Permission;
import org.jspecify.annotations.Nullable;

/**
 * Whose webhooks an actor may see and change.
 *
 * @param government only this one's
 * @param issuer with {@code account}, only this account's; null: of everybody
 */
public record WebhookScope(
        String government,
        @Nullable String issuer,
        @Nullable String account) {
    /** @throws Refused access.forbidden */
    static WebhookScope of(Actor actor) {
        if (Permission.KEEP_WEBHOOKS.heldBy(actor)) {
            return new WebhookScope(actor.government(), null, null);
        }
        Permission.OWN_WEBHOOKS.require(actor);
        return new WebhookScope(actor.government(), actor.issuer(), actor.subject());
    }

    /** Whether one of this government and account is in it. */
    public boolean reaches(String ofGovernment, String ofIssuer, String ofAccount) {
        return government.equals(ofGovernment)
                && (issuer == null || issuer.equals(ofIssuer) && ofAccount.equals(account));
    }
}
