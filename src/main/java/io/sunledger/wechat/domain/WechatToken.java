package io.sunledger.wechat.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A token of a session; of the token itself only its hash is known. */
@Entity
public class WechatToken {
    @Id
    private String hash;

    private UUID sessionId;

    @Enumerated(EnumType.STRING)
    private SecretKind kind;

    private Instant expiresAt;
    private @Nullable Instant rotatedAt;
    private @Nullable String salt;

    @SuppressWarnings("NullAway.Init")
    protected WechatToken() {}

    public WechatToken(String secret, UUID session, SecretKind kind, Instant expiresAt) {
        this.hash = SecretKind.hash(secret);
        this.sessionId = session;
        this.kind = kind;
        this.expiresAt = expiresAt;
    }

    /** It is used up from now on. @return what the tokens that follow are made with */
    public String rotate(Instant now) {
        var made = SecretKind.salt();
        salt = made;
        rotatedAt = now;
        return made;
    }

    /** Whether the phone may ask a second time, because it may not have read the first answer (RFC 9700, 4.14.2). */
    public boolean isWithinGrace(Instant now, Duration grace) {
        return rotatedAt == null || now.isBefore(rotatedAt.plus(grace));
    }

    public boolean isRotated() {
        return rotatedAt != null;
    }

    public boolean isGood(Instant now) {
        return now.isBefore(expiresAt);
    }

    public @Nullable String salt() {
        return salt;
    }

    public UUID sessionId() {
        return sessionId;
    }

    public SecretKind kind() {
        return kind;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
