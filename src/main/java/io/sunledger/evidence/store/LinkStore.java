package io.sunledger.evidence.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.sunledger.evidence.domain.EvidenceItem;
import io.sunledger.evidence.domain.LinkedPage;
import io.sunledger.evidence.domain.LinkedPage.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hands out pages to look at, and writes what was found. Everything here joins the transaction that is open. */
@ApplicationScoped
public class LinkStore {
    /**
     * Takes sites whose turn it is and that no other node takes at the moment, and one due page of each.
     *
     * <p>Until {@code :until} they belong to whoever took them: a node that dies gives them back by that alone.
     */
    private static final String CLAIM = """
            with due as (
                select h.host from link_host h
                where h.free_at <= :now
                and exists (select 1 from linked_page p where p.host = h.host and p.next_check_at <= :now)
                order by h.free_at limit :most for update skip locked),
            taken as (update link_host h set free_at = :until from due where h.host = due.host returning h.host)
            select distinct on (p.host) cast(p.id as text) from linked_page p join taken on taken.host = p.host
            where p.next_check_at <= :now order by p.host, p.next_check_at""";

    /** Has a site be known, so that its pages can be handed out. */
    public Uni<Void> know(String host, Instant now) {
        return execute(
                "insert into link_host (host, free_at) values (:host, :now) on conflict do nothing",
                Map.of("host", host, "now", now));
    }

    /** At most so many pages that are due, one a site; they are the caller's until then. */
    public Uni<List<UUID>> claim(int most, Instant now, Instant until) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(CLAIM, String.class)
                        .setParameter("now", now)
                        .setParameter("until", until)
                        .setParameter("most", most)
                        .getResultList())
                .map(ids -> ids.stream().map(UUID::fromString).toList());
    }

    /** Takes one site, if it is free. */
    public Uni<Boolean> claimHost(String host, Instant now, Instant until) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "update link_host set free_at = :until where host = :host and free_at <= :now")
                        .setParameter("host", host)
                        .setParameter("now", now)
                        .setParameter("until", until)
                        .executeUpdate())
                .map(taken -> taken == 1);
    }

    /** Gives a site back. */
    public Uni<Void> free(String host, Instant from) {
        return execute("update link_host set free_at = :from where host = :host", Map.of("host", host, "from", from));
    }

    /** A page that nobody else writes until the transaction ends; null where there is none. */
    public Uni<@Nullable LinkedPage> held(UUID id) {
        return Panache.getSession()
                .chain(session -> session.find(LinkedPage.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public Uni<List<LinkedPage>> pages(List<UUID> ids) {
        return Panache.getSession()
                .chain(session -> session.createQuery("from LinkedPage where id in :ids", LinkedPage.class)
                        .setParameter("ids", ids)
                        .getResultList());
    }

    public Uni<EvidenceItem> item(UUID id) {
        return Panache.getSession().chain(session -> session.find(EvidenceItem.class, id));
    }

    public Uni<Void> add(Object thing) {
        return Panache.getSession().chain(session -> session.persist(thing));
    }

    /** Says on the evidence how its page was found. */
    public Uni<Void> say(UUID item, Verdict verdict) {
        return Panache.getSession()
                .chain(session -> session.createMutationQuery(
                                "update EvidenceItem set linkState = :state, linkChanged = :changed where id = :id")
                        .setParameter("state", verdict.state())
                        .setParameter("changed", verdict.changed())
                        .setParameter("id", item)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Has a page, where there is one, be looked at no more. */
    public Uni<Void> lookNoMore(UUID id) {
        return held(id).onItem().ifNotNull().invoke(LinkedPage::lookNoMore).replaceWithVoid();
    }

    private static Uni<Void> execute(String sql, Map<String, ?> parameters) {
        return Panache.getSession()
                .chain(session -> {
                    var statement = session.createNativeQuery(sql);
                    parameters.forEach(statement::setParameter);
                    return statement.executeUpdate();
                })
                .replaceWithVoid();
    }
}
