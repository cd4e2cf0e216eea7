package io.sunledger.wechat.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A phone that has signed in; the tokens that follow from it are one family. */
@Entity
public class WechatSession {
    @Id
    private UUID id;

    private UUID bindingId;
    private Instant begunAt;
    private Instant usedAt;

    @SuppressWarnings("NullAway.Init")
    protected WechatSession() {}

    public WechatSession(UUID id, UUID binding, Instant now) {
        this.id = id;
        this.bindingId = binding;
        this.begunAt = now;
        this.usedAt = now;
    }

    public void use(Instant now) {
        usedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID bindingId() {
        return bindingId;
    }
}
