package io.sunledger.wechat.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Actor;
import io.sunledger.wechat.domain.OpenId;
import io.sunledger.wechat.domain.SecretKind;
import io.sunledger.wechat.domain.WechatBinding;
import io.sunledger.wechat.domain.WechatTicket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Writes bindings and tickets. Everything here joins the transaction that is open. */
@ApplicationScoped
public class WechatStore {
    public Uni<Void> add(Object made) {
        return Panache.getSession().chain(session -> session.persist(made).chain(session::flush));
    }

    /** Nobody else binds this account, or this person of WeChat, until the transaction ends. */
    public Uni<Void> holdForBinding(Actor actor, OpenId person) {
        return hold("account " + actor.account()).chain(() -> hold("open id " + person.value()));
    }

    private static Uni<Void> hold(String what) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select 1 from (select pg_advisory_xact_lock(hashtextextended(:what, 125))) held",
                                Integer.class)
                        .setParameter("what", "wechat " + what)
                        .getSingleResult())
                .replaceWithVoid();
    }

    /** Of a person of WeChat, held until the transaction ends; null where there is none. */
    public Uni<@Nullable WechatBinding> of(OpenId person) {
        return Panache.getSession()
                .chain(session -> locked(session, "appId = ?1 and openId = ?2")
                        .setParameter(1, person.app())
                        .setParameter(2, person.value())
                        .getSingleResultOrNull());
    }

    /** Of an account; null where there is none. */
    public Uni<@Nullable WechatBinding> of(String issuer, String account) {
        return Panache.getSession()
                .chain(session -> locked(session, "issuer = ?1 and account = ?2")
                        .setParameter(1, issuer)
                        .setParameter(2, account)
                        .getSingleResultOrNull());
    }

    /** All of an identity provider's accounts with these governments, held until the transaction ends. */
    public Uni<List<WechatBinding>> of(String issuer, Set<String> governments) {
        return Panache.getSession()
                .chain(session -> locked(session, "issuer = ?1 and government in ?2 order by id")
                        .setParameter(1, issuer)
                        .setParameter(2, governments)
                        .getResultList());
    }

    public Uni<@Nullable WechatBinding> one(UUID id) {
        return Panache.getSession()
                .chain(session -> locked(session, "id = ?1").setParameter(1, id).getSingleResultOrNull());
    }

    private static Mutiny.SelectionQuery<WechatBinding> locked(Mutiny.Session session, String condition) {
        return session.createQuery("from WechatBinding where " + condition, WechatBinding.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE);
    }

    /** With its sessions and all of their tokens. */
    public Uni<Void> delete(WechatBinding binding) {
        return Panache.getSession().chain(session -> session.remove(binding).chain(session::flush));
    }

    /** Whether the unit is no more on that day; one that is not registered has not ended. */
    public Uni<Boolean> hasEnded(Actor actor, LocalDate day) {
        return actor.unit() == null
                ? Uni.createFrom().item(false)
                : Panache.getSession()
                        .chain(session -> session.createNativeQuery(
                                        "select count(*) from unit where government = ?1 and code = ?2 and exists_to <= ?3",
                                        Long.class)
                                .setParameter(1, actor.government())
                                .setParameter(2, actor.unit())
                                .setParameter(3, day)
                                .getSingleResult())
                        .map(ended -> ended > 0);
    }

    /** A new ticket takes the place of the person's last one. */
    public Uni<Void> replace(WechatTicket ticket, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createMutationQuery(
                                "delete from WechatTicket where expiresAt <= ?1 or appId = ?2 and openId = ?3")
                        .setParameter(1, now)
                        .setParameter(2, ticket.person().app())
                        .setParameter(3, ticket.person().value())
                        .executeUpdate())
                .chain(() -> add(ticket));
    }

    /** The ticket, held until the transaction ends; null where there is none, or it has been used. */
    public Uni<@Nullable WechatTicket> ticket(String secret) {
        return Panache.getSession()
                .chain(session -> session.createQuery("from WechatTicket where hash = ?1", WechatTicket.class)
                        .setParameter(1, SecretKind.hash(secret))
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getSingleResultOrNull());
    }

    public Uni<Void> use(WechatTicket ticket) {
        return Panache.getSession().chain(session -> session.remove(ticket));
    }
}
