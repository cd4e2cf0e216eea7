package io.sunledger.wechat.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** Who shows it, and has logged in, is whose phone it was given to. */
@Entity
public class WechatTicket {
    @Id
    private String hash;

    private String appId;
    private String openId;
    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init")
    protected WechatTicket() {}

    public WechatTicket(String secret, OpenId person, Instant expiresAt) {
        this.hash = SecretKind.hash(secret);
        this.appId = person.app();
        this.openId = person.value();
        this.expiresAt = expiresAt;
    }

    public OpenId person() {
        return new OpenId(appId, openId);
    }

    public boolean isGood(Instant now) {
        return now.isBefore(expiresAt);
    }
}
