package io.sunledger.messaging.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** That an account has read a message; written by one statement for many. */
@Entity
@IdClass(MessageRead.Key.class)
public class MessageRead {
    @Id
    private UUID messageId;

    @Id
    private String account;

    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected MessageRead() {}

    public Instant at() {
        return at;
    }

    /** Each account reads a message once. */
    public record Key(UUID messageId, String account) implements Serializable {}
}
