package io.sunledger.unit.store;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Refused;
import io.sunledger.unit.domain.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class UnitStore implements PanacheRepositoryBase<Unit, UUID> {
    /** @throws Refused unit.notFound, also for one of another government */
    public Uni<Unit> unit(UUID id, String government) {
        return find("id = ?1 and government = ?2", id, government)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Refused.notFound("unit", id));
    }

    /** A unit that may be left out. */
    public Uni<Void> check(@Nullable UUID id, String government) {
        return id == null ? Uni.createFrom().voidItem() : unit(id, government).replaceWithVoid();
    }

    public Uni<List<Unit>> ofGovernment(String government) {
        return list("government = ?1 order by code", government);
    }

    /** @throws Refused unit.codeTaken */
    public Uni<Unit> add(Unit unit) {
        return persistAndFlush(unit)
                .onFailure(ConstraintViolationException.class)
                .transform(taken -> Refused.of(Refused.Kind.CONFLICT, "unit.codeTaken", unit.code()));
    }
}
