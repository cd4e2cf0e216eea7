package io.sunledger.messaging.store;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What people call duties: the unit and the beginning of the task. Joins the transaction that is open. */
@ApplicationScoped
public class DutyNames {
    private static final int LONGEST = 60;

    /** @param task shortened */
    public record Named(UUID duty, String unit, String task) {
        Named shortened() {
            return task.length() <= LONGEST ? this : new Named(duty, unit, task.substring(0, LONGEST) + "…");
        }
    }

    public Uni<Map<UUID, Named>> of(Collection<UUID> duties) {
        return duties.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : Panache.getSession()
                        .chain(session -> session.createQuery("""
                                        select d.id, u.name, t.text from Duty d, Unit u, Task t
                                        where d.id in :duties and u.id = d.unitId and t.id = d.taskId""", Named.class)
                                .setParameter("duties", duties)
                                .getResultList())
                        .map(rows -> rows.stream().map(Named::shortened).collect(toMap(Named::duty, named -> named)));
    }
}
