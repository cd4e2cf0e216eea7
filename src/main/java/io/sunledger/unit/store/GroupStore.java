package io.sunledger.unit.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Refused;
import io.sunledger.unit.domain.GroupEntry;
import io.sunledger.unit.domain.GroupName;
import io.sunledger.unit.domain.UnitGroup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

@ApplicationScoped
public class GroupStore implements PanacheRepositoryBase<UnitGroup, UUID> {
    /** @throws Refused group.notFound, also for one of another government */
    public Uni<UnitGroup> group(UUID id, String government) {
        return find("id = ?1 and government = ?2", id, government)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Refused.notFound("group", id));
    }

    /**
     * Keeps a group with its names and entries; those that it had are replaced.
     *
     * @throws Refused group.nameTaken
     */
    public Uni<Void> keep(UnitGroup group, List<GroupName> names, List<GroupEntry> entries) {
        return Panache.getSession()
                .chain(session -> session.persist(group)
                        .chain(() -> session.createMutationQuery("delete from GroupName where groupId = :group")
                                .setParameter("group", group.id())
                                .executeUpdate())
                        .chain(() -> session.createMutationQuery("delete from GroupEntry where groupId = :group")
                                .setParameter("group", group.id())
                                .executeUpdate())
                        .chain(() -> session.persistAll(names.toArray()))
                        .chain(() -> session.persistAll(entries.toArray()))
                        .chain(session::flush))
                .onFailure(ConstraintViolationException.class)
                .transform(taken -> Refused.of(Refused.Kind.CONFLICT, "group.nameTaken", group.name()));
    }

    public Uni<Boolean> exists(UUID id, String government) {
        return count("id = ?1 and government = ?2", id, government).map(found -> found > 0);
    }

    /** Keeps a further name; a name means one group, the last. */
    public Uni<Void> addName(GroupName name, String government) {
        return Panache.getSession()
                .chain(session -> session.createMutationQuery(
                                "delete from GroupName where government = :government and name = :name")
                        .setParameter("government", government)
                        .setParameter("name", name.name())
                        .executeUpdate()
                        .chain(() -> session.persist(name))
                        .chain(session::flush));
    }
}
