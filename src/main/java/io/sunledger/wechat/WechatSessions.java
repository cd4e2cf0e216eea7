package io.sunledger.wechat;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.sunledger.history.EventLog;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Ids;
import io.sunledger.platform.Today;
import io.sunledger.wechat.SignIn.ToBind;
import io.sunledger.wechat.SignIn.Tokens;
import io.sunledger.wechat.domain.OpenId;
import io.sunledger.wechat.domain.SecretKind;
import io.sunledger.wechat.domain.WechatBinding;
import io.sunledger.wechat.domain.WechatSession;
import io.sunledger.wechat.domain.WechatTicket;
import io.sunledger.wechat.domain.WechatToken;
import io.sunledger.wechat.store.SessionStore;
import io.sunledger.wechat.store.SessionStore.Family;
import io.sunledger.wechat.store.WechatStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The sessions of phones: begun, prolonged, ended; each in one transaction. {@link WechatSignIn} is who calls it. */
@ApplicationScoped
public class WechatSessions {
    private final WechatStore bindings;
    private final SessionStore sessions;
    private final WechatTokens tokens;
    private final WechatConfig config;
    private final EventLog log;
    private final Clock clock;

    WechatSessions(
            WechatStore bindings,
            SessionStore sessions,
            WechatTokens tokens,
            WechatConfig config,
            EventLog log,
            Clock clock) {
        this.bindings = bindings;
        this.sessions = sessions;
        this.tokens = tokens;
        this.config = config;
        this.log = log;
        this.clock = clock;
    }

    /** A session, where the person is bound; else a ticket. A sign-in changes nothing that is recorded, and is no event. */
    @WithTransaction
    Uni<SignIn> begin(OpenId person) {
        var now = clock.instant();
        return bindings.of(person).chain(binding -> {
            if (binding == null) {
                return ticket(person, "wechat.notBound", now);
            }
            return isGood(binding, now)
                    .chain(good -> good ? begin(binding, now) : ticket(person, "wechat.confirmAgain", now));
        });
    }

    private Uni<SignIn> ticket(OpenId person, String code, Instant now) {
        var secret = SecretKind.TICKET.anew();
        return bindings.replace(new WechatTicket(secret, person, now.plus(config.ticketFor())), now)
                .replaceWith(new ToBind(code, secret, config.ticketFor().toSeconds()));
    }

    private Uni<SignIn> begin(WechatBinding binding, Instant now) {
        var session = new WechatSession(Ids.next(), binding.id(), now);
        var secrets = new Secrets(SecretKind.ACCESS.anew(), SecretKind.REFRESH.anew());
        var access = secrets.accessToken(session, endOf(binding, now, config.accessFor()));
        var refresh = secrets.refreshToken(session, endOf(binding, now, config.refreshFor()));
        return sessions.makeRoom(binding.id(), now.minus(config.refreshFor()), config.mostSessions())
                .chain(() -> sessions.add(session, access, refresh))
                .replaceWith(secrets.told(access.expiresAt(), now));
    }

    /** What comes of a refresh token. */
    sealed interface Refreshed {
        record Told(Tokens tokens) implements Refreshed {}

        record Unknown() implements Refreshed {}

        /** It had been used before: the family was ended just now. */
        record Reused() implements Refreshed {}

        /** The person has to show the provider's token again. */
        record Unconfirmed() implements Refreshed {}
    }

    /** The next tokens; a phone that asks twice gets the same, any other that asks twice ends the family. */
    Uni<Refreshed> refresh(String refreshToken) {
        var now = clock.instant();
        return Panache.withTransaction(() -> refresh(refreshToken, now)).invoke(refreshed -> {
            if (refreshed instanceof Refreshed.Reused) {
                tokens.forgetAll();
            }
        });
    }

    private Uni<Refreshed> refresh(String refreshToken, Instant now) {
        return sessions.family(refreshToken, now).chain(family -> {
            if (family == null) {
                return Uni.createFrom().<Refreshed>item(new Refreshed.Unknown());
            }
            return family.token().isRotated() ? again(refreshToken, family, now) : rotate(refreshToken, family, now);
        });
    }

    private Uni<Refreshed> rotate(String refreshToken, Family family, Instant now) {
        return isGood(family.binding(), now).chain(good -> {
            if (!good) {
                return Uni.createFrom().<Refreshed>item(new Refreshed.Unconfirmed());
            }
            var session = family.session();
            var secrets = Secrets.following(refreshToken, family.token().rotate(now));
            var access = secrets.accessToken(session, endOf(family.binding(), now, config.accessFor()));
            var refresh = secrets.refreshToken(session, endOf(family.binding(), now, config.refreshFor()));
            session.use(now);
            return sessions.forgetExpired(session.id(), now)
                    .chain(() -> sessions.add(access, refresh))
                    .replaceWith(new Refreshed.Told(secrets.told(access.expiresAt(), now)));
        });
    }

    private Uni<Refreshed> again(String refreshToken, Family family, Instant now) {
        var secrets = Secrets.following(
                refreshToken, Objects.requireNonNull(family.token().salt()));
        return sessions.token(secrets.refresh())
                .chain(successor -> successor != null
                                && !successor.isRotated()
                                && family.token().isWithinGrace(now, config.grace())
                        ? sessions.token(secrets.access()).map(access -> told(secrets, access, now))
                        : sessions.delete(family.session())
                                .call(() -> log.append(
                                        Actor.system(family.binding().government()),
                                        WechatAct.REVOKED,
                                        family.binding().id()))
                                .replaceWith(new Refreshed.Reused()));
    }

    private static Refreshed told(Secrets secrets, @Nullable WechatToken access, Instant now) {
        return new Refreshed.Told(secrets.told(access == null ? now : access.expiresAt(), now));
    }

    /** Ends the family of a refresh token, also of one that was used; there may be none. */
    Uni<Void> end(String refreshToken) {
        return Panache.withTransaction(() -> sessions.family(refreshToken, clock.instant())
                        .onItem()
                        .ifNotNull()
                        .call(this::signOut))
                .onItem()
                .ifNotNull()
                .invoke(tokens::forgetAll)
                .replaceWithVoid();
    }

    private Uni<Void> signOut(Family family) {
        return sessions.delete(family.session())
                .chain(() -> log.append(
                        family.binding().actor(),
                        WechatAct.SIGNED_OUT,
                        family.binding().id()));
    }

    private Uni<Boolean> isGood(WechatBinding binding, Instant now) {
        return binding.isConfirmed(now)
                ? bindings.hasEnded(binding.actor(), Today.by(clock)).map(ended -> !ended)
                : Uni.createFrom().item(false);
    }

    private static Instant endOf(WechatBinding binding, Instant now, Duration most) {
        var end = now.plus(most);
        return end.isBefore(binding.confirmedUntil()) ? end : binding.confirmedUntil();
    }

    private record Secrets(String access, String refresh) {
        static Secrets following(String refreshToken, String salt) {
            return new Secrets(
                    SecretKind.ACCESS.following(refreshToken, salt), SecretKind.REFRESH.following(refreshToken, salt));
        }

        WechatToken accessToken(WechatSession session, Instant expires) {
            return new WechatToken(access, session.id(), SecretKind.ACCESS, expires);
        }

        WechatToken refreshToken(WechatSession session, Instant expires) {
            return new WechatToken(refresh, session.id(), SecretKind.REFRESH, expires);
        }

        Tokens told(Instant expires, Instant now) {
            return new Tokens(access, Duration.between(now, expires).toSeconds(), refresh);
        }
    }
}
