package io.sunledger.messaging.store;

import io.smallrye.mutiny.Uni;
import io.sunledger.messaging.ContactView;
import io.sunledger.messaging.domain.Contact;
import io.sunledger.platform.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The queries that make views of contacts, and the one that tells a robot's secrets to its channel. */
@ApplicationScoped
public class ContactReads {
    private static final String VIEW =
            "select c.id, c.unitId, c.role, c.name, c.email, c.robotKind, c.account, c.version from Contact c ";

    private final Reads reads;

    ContactReads(Reads reads) {
        this.reads = reads;
    }

    /** @param unit only this one's */
    public Uni<List<ContactView>> list(String government, @Nullable UUID unit) {
        var parameters = new HashMap<String, Object>(Map.of("government", government));
        if (unit != null) {
            parameters.put("unit", unit);
        }
        return reads.list(
                VIEW + "where c.government = :government" + (unit == null ? "" : " and c.unitId = :unit")
                        + " order by c.unitId, c.role, c.id",
                ContactView.class,
                parameters);
    }

    public Uni<@Nullable ContactView> one(UUID id, String government) {
        return reads.one(
                VIEW + "where c.id = :id and c.government = :government",
                ContactView.class,
                Map.of("id", id, "government", government));
    }

    /** The robot of a contact; null where it has none, or is no more. */
    public Uni<Contact.@Nullable Robot> robot(UUID contact) {
        return reads.one("from Contact where id = :id", Contact.class, Map.of("id", contact))
                .map(found -> found == null ? null : found.robot());
    }
}
