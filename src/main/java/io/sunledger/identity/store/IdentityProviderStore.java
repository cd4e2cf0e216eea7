package io.sunledger.identity.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.sunledger.identity.domain.IdentityProvider;
import io.sunledger.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** Writes identity providers. Everything here joins the transaction that is open. */
@ApplicationScoped
public class IdentityProviderStore implements PanacheRepositoryBase<IdentityProvider, UUID> {
    /**
     * One that nobody else changes until the transaction ends.
     *
     * @throws Refused identityProvider.notFound
     */
    public Uni<IdentityProvider> held(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(IdentityProvider.class, id, LockModeType.PESSIMISTIC_WRITE))
                .onItem()
                .ifNull()
                .failWith(() -> Refused.notFound("identityProvider", id));
    }

    /** Whether one of this issuer is trusted; no other is added under it until the transaction ends. */
    public Uni<Boolean> isTrusted(String issuer) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select 1 from (select pg_advisory_xact_lock(hashtextextended(:issuer, 150))) held",
                                Integer.class)
                        .setParameter("issuer", "identity provider " + issuer)
                        .getSingleResult())
                .chain(() -> count("issuer", issuer))
                .map(there -> there > 0);
    }
}
