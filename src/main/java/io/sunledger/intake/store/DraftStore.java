package io.sunledger.intake.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.sunledger.intake.domain.Draft;
import io.sunledger.intake.domain.DraftDecision;
import io.sunledger.intake.domain.DraftSource;
import io.sunledger.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Writes drafts. Everything here joins the transaction that is open. */
@ApplicationScoped
public class DraftStore {
    public Uni<Void> add(Draft draft, DraftSource source) {
        return Panache.getSession().chain(session -> session.persistAll(draft, source));
    }

    public Uni<Void> add(DraftDecision decision) {
        return Panache.getSession().chain(session -> session.persist(decision));
    }

    /** @throws Refused draft.notFound */
    public Uni<Draft> draft(UUID id, String government) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from Draft where id = :id and government = :government", Draft.class)
                        .setParameter("id", id)
                        .setParameter("government", government)
                        .getSingleResultOrNull()
                        .onItem()
                        .ifNull()
                        .failWith(() -> Refused.notFound("draft", id)));
    }
}
