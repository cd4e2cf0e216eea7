package io.sunledger.unit.store;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Refused;
import io.sunledger.unit.domain.Government;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
public class GovernmentStore implements PanacheRepositoryBase<Government, String> {
    /** @throws Refused government.notRegistered */
    public Uni<Government> government(String code) {
        return findById(code).onItem().ifNull().failWith(() -> notRegistered(code));
    }

    /** A government must be registered before anything of it is. */
    public static Refused notRegistered(String code) {
        return Refused.of(Refused.Kind.CONFLICT, "government.notRegistered", code);
    }
}
