package io.sunledger.wechat.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.sunledger.wechat.domain.SecretKind;
import io.sunledger.wechat.domain.WechatBinding;
import io.sunledger.wechat.domain.WechatSession;
import io.sunledger.wechat.domain.WechatToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Writes the sessions of phones and their tokens. Everything here joins the transaction that is open. */
@ApplicationScoped
public class SessionStore {
    /** A refresh token with what it belongs to. */
    public record Family(WechatToken token, WechatSession session, WechatBinding binding) {}

    public Uni<Void> add(WechatSession begun, WechatToken... tokens) {
        return Panache.getSession()
                .chain(session -> session.persist(begun)
                        .chain(session::flush)
                        .chain(() -> session.persistAll((Object[]) tokens))
                        .chain(session::flush));
    }

    public Uni<Void> add(WechatToken... tokens) {
        return Panache.getSession()
                .chain(session -> session.persistAll((Object[]) tokens).chain(session::flush));
    }

    /** Room for one more session: those are gone that were not used since then, and the oldest over the limit. */
    public Uni<Void> makeRoom(UUID binding, Instant since, int most) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                delete from wechat_session where binding_id = :binding and (used_at < :since or id not in (
                                    select id from wechat_session where binding_id = :binding
                                    order by used_at desc, id desc limit :others))""")
                        .setParameter("binding", binding)
                        .setParameter("since", since)
                        .setParameter("others", most - 1)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** The family of a refresh token that has not expired, which nobody else touches until the transaction ends; or null. */
    public Uni<@Nullable Family> family(String refreshToken, Instant now) {
        var hash = SecretKind.hash(refreshToken);
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select sessionId from WechatToken where hash = ?1 and kind = ?2 and expiresAt > ?3",
                                UUID.class)
                        .setParameter(1, hash)
                        .setParameter(2, SecretKind.REFRESH)
                        .setParameter(3, now)
                        .getSingleResultOrNull()
                        .chain(id -> id == null ? Uni.createFrom().nullItem() : held(session, id, hash)));
    }

    // a session that was ended since it was found has neither itself nor its tokens
    private static Uni<@Nullable Family> held(Mutiny.Session session, UUID id, String hash) {
        return session.createQuery("from WechatSession where id = ?1", WechatSession.class)
                .setParameter(1, id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResultOrNull()
                .chain(held -> held == null
                        ? Uni.createFrom().nullItem()
                        : session.find(WechatToken.class, hash)
                                .chain(token -> session.find(WechatBinding.class, held.bindingId())
                                        .map(binding -> new Family(token, held, binding))));
    }

    public Uni<@Nullable WechatToken> token(String secret) {
        return Panache.getSession().chain(session -> session.find(WechatToken.class, SecretKind.hash(secret)));
    }

    /** Tokens of the session that nobody can use any more. */
    public Uni<Void> forgetExpired(UUID session, Instant now) {
        return Panache.getSession()
                .chain(open -> open.createMutationQuery(
                                "delete from WechatToken where sessionId = ?1 and expiresAt <= ?2")
                        .setParameter(1, session)
                        .setParameter(2, now)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** With all of its tokens. */
    public Uni<Void> delete(WechatSession ended) {
        return Panache.getSession().chain(session -> session.remove(ended).chain(session::flush));
    }
}
