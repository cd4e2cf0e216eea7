package io.sunledger.messaging.store;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.ActorRole;
import io.sunledger.kernel.Page;
import io.sunledger.kernel.PageRequest;
import io.sunledger.messaging.MessageView;
import io.sunledger.messaging.domain.ContactRole;
import io.sunledger.platform.Keyset;
import io.sunledger.platform.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The queries that make an inbox. */
@ApplicationScoped
public class MessageReads {
    private static final String UNREAD =
            " and not exists (select 1 from MessageRead r where r.messageId = m.id and r.account = :account)";

    private static final String MESSAGE = """
            select m.id, m.topic, m.unitId, m.role, m.subject, m.text, m.aboutId, m.at,
                   (select r.at from MessageRead r where r.messageId = m.id and r.account = :account)
            from Message m where\s""";

    private final Reads reads;

    MessageReads(Reads reads) {
        this.reads = reads;
    }

    public Uni<Page<MessageView>> page(Actor actor, boolean unreadOnly, PageRequest page) {
        var inbox = Inbox.of(actor);
        var parameters = new HashMap<>(inbox.parameters());
        parameters.put("account", actor.account());
        var select = MESSAGE + inbox.hql() + (unreadOnly ? UNREAD : "");
        return reads.page(Keyset.newestFirst(select, MessageView.class, "m.id", MessageView::id), page, parameters);
    }

    public Uni<Integer> unread(Actor actor) {
        var inbox = Inbox.of(actor);
        var parameters = new HashMap<>(inbox.parameters());
        parameters.put("account", actor.account());
        return reads.list(
                        "select cast(count(*) as Integer) from Message m where " + inbox.hql() + UNREAD,
                        Integer.class,
                        parameters)
                .map(counted -> counted.get(0));
    }

    public Uni<List<MessageView>> ofIds(Collection<UUID> ids, Actor actor) {
        var inbox = Inbox.of(actor);
        var parameters = new HashMap<>(inbox.parameters());
        parameters.put("account", actor.account());
        parameters.put("ids", ids);
        return reads.list(MESSAGE + inbox.hql() + " and m.id in :ids", MessageView.class, parameters);
    }

    /** The units of which the actor is a contact; nothing in place of a unit: of the office. */
    public Uni<List<Optional<UUID>>> posts(Actor actor) {
        return reads.list(
                        "select c.id, c.unitId from Contact c where c.government = :government and c.account = :subject",
                        Post.class,
                        Map.of("government", actor.government(), "subject", actor.subject()))
                .map(posts -> posts.stream()
                        .map(post -> Optional.ofNullable(post.unit()))
                        .toList());
    }

    record Post(UUID contact, @Nullable UUID unit) {}

    /** Those of the ids that are in the actor's inbox. */
    public Uni<List<UUID>> ofInbox(Collection<UUID> ids, Actor actor) {
        var inbox = Inbox.of(actor);
        var parameters = new HashMap<>(inbox.parameters());
        parameters.put("ids", ids);
        return reads.list("select m.id from Message m where m.id in :ids and " + inbox.hql(), UUID.class, parameters);
    }

    /** Which messages are an actor's, as HQL on a message {@code m}: those to its roles, and to whom it is the account of. */
    private record Inbox(String hql, Map<String, Object> parameters) {
        static Inbox of(Actor actor) {
            var parameters = new HashMap<String, Object>();
            parameters.put("government", actor.government());
            parameters.put("subject", actor.subject());
            var hql = new StringBuilder("""
                    m.government = :government and (exists (
                        select 1 from Contact c where c.government = m.government and c.role = m.role
                        and c.account = :subject and (c.unitId = m.unitId or c.unitId is null and m.unitId is null))""");
            if (actor.is(ActorRole.OFFICE)) {
                hql.append(" or m.role = io.sunledger.messaging.domain.ContactRole.OFFICE");
            }
            var roles = rolesOfUnit(actor);
            if (actor.unit() != null && !roles.isEmpty()) {
                hql.append(" or m.role in :roles and m.unitId in (select u.id from Unit u"
                        + " where u.government = :government and u.code = :unit)");
                parameters.put("roles", roles);
                parameters.put("unit", actor.unit());
            }
            return new Inbox(hql.append(')').toString(), parameters);
        }

        private static List<ContactRole> rolesOfUnit(Actor actor) {
            return Stream.of(ContactRole.OFFICER, ContactRole.APPROVER)
                    .filter(role -> actor.is(ActorRole.valueOf(role.name())))
                    .toList();
        }
    }
}
