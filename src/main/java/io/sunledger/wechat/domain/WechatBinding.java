package io.sunledger.wechat.domain;

import io.sunledger.kernel.Actor;
import io.sunledger.kernel.ActorRole;
import io.sunledger.kernel.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A person of WeChat is an account of the identity provider, and is what the provider's token last said of it. */
@Entity
public class WechatBinding {
    @Id
    private UUID id;

    private String government;

    @Version
    private int version;

    private String appId;
    private String openId;
    private String issuer;
    private String account;
    private String name;
    private @Nullable String unitCode;
    private String roles;
    private Instant boundAt;
    private Instant confirmedUntil;

    @SuppressWarnings("NullAway.Init")
    protected WechatBinding() {}

    public WechatBinding(UUID id, OpenId person, Actor actor, Instant now, Instant confirmedUntil) {
        this.id = id;
        this.appId = person.app();
        this.openId = person.value();
        this.issuer = actor.issuer();
        this.account = actor.subject();
        this.boundAt = now;
        take(actor, confirmedUntil);
    }

    /**
     * The same person shows the provider's token again.
     *
     * @throws Refused wechat.openIdBound where it is another account's, wechat.accountBound where the account has another open id
     */
    public void confirm(OpenId person, Actor actor, Instant until) {
        if (!isOf(actor)) {
            throw Refused.of(Refused.Kind.CONFLICT, "wechat.openIdBound");
        }
        if (!appId.equals(person.app()) || !openId.equals(person.value())) {
            throw Refused.of(Refused.Kind.CONFLICT, "wechat.accountBound", actor.name());
        }
        take(actor, until);
    }

    private void take(Actor actor, Instant until) {
        government = actor.government();
        name = actor.name();
        unitCode = actor.unit();
        roles = actor.roles().stream().map(ActorRole::name).sorted().collect(Collectors.joining(","));
        confirmedUntil = until;
    }

    public boolean isOf(Actor actor) {
        return issuer.equals(actor.issuer()) && account.equals(actor.subject());
    }

    /** Whether what it says of the account is recent enough. */
    public boolean isConfirmed(Instant now) {
        return now.isBefore(confirmedUntil);
    }

    /** For whom the tokens of its phones speak. */
    public Actor actor() {
        var held = Arrays.stream(roles.split(","))
                .filter(role -> !role.isEmpty())
                .map(ActorRole::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new Actor(issuer, account, name, government, unitCode, held);
    }

    public UUID id() {
        return id;
    }

    public String government() {
        return government;
    }

    public Instant confirmedUntil() {
        return confirmedUntil;
    }
}
