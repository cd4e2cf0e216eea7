package io.sunledger.messaging.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message on its way out of the house, to one address. */
@Entity
public class MessageCopy {
    @Id
    private UUID id;

    private String government;

    @Version
    private int version;

    private UUID messageId;

    @Enumerated(EnumType.STRING)
    private ChannelKind channel;

    private String address;
    private String name;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    private Instant holdUntil;

    @Enumerated(EnumType.STRING)
    private CopyState state;

    private @Nullable UUID letterId;

    @SuppressWarnings("NullAway.Init")
    protected MessageCopy() {}

    public MessageCopy(UUID id, Message message, Addressed to, Hold hold) {
        this.id = id;
        this.government = message.government();
        this.messageId = message.id();
        this.channel = to.channel();
        this.address = to.address();
        this.name = to.name();
        this.urgency = hold.urgency();
        this.holdUntil = hold.until();
        this.state = CopyState.WAITING;
    }

    /** How long it waits. */
    public record Hold(Urgency urgency, Instant until) {}

    /** Goes out in this letter. */
    public void gather(UUID letter) {
        letterId = letter;
        state = CopyState.GATHERED;
    }

    /** Does not go out: the month's budget is spent. */
    public void stayInside() {
        state = CopyState.INBOX_ONLY;
    }

    public UUID messageId() {
        return messageId;
    }

    public Urgency urgency() {
        return urgency;
    }

    public Addressed to() {
        return new Addressed(channel, address, name);
    }
}
