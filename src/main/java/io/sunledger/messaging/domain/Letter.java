package io.sunledger.messaging.domain;

import io.sunledger.kernel.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is sent to one address: the messages gathered for it. Its id is the same however often it is tried. */
@Entity
public class Letter {
    private static final int LONGEST_ERROR = 500;

    @Id
    private UUID id;

    private String government;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private ChannelKind channel;

    private String address;
    private String name;
    private String subject;
    private String text;

    @Enumerated(EnumType.STRING)
    private LetterState state;

    private int attempts;
    private Instant dueAt;
    private @Nullable Instant claimedUntil;
    private @Nullable String lastError;
    private Instant createdAt;
    private @Nullable Instant sentAt;

    @SuppressWarnings("NullAway.Init")
    protected Letter() {}

    public Letter(UUID id, String government, Addressed to, Written written, Instant now) {
        this.id = id;
        this.government = government;
        this.channel = to.channel();
        this.address = to.address();
        this.name = to.name();
        this.subject = written.subject();
        this.text = written.text();
        this.state = LetterState.WAITING;
        this.dueAt = now;
        this.createdAt = now;
    }

    /** What it says. @param subject one line */
    public record Written(String subject, String text) {}

    /**
     * Who tries it now. A claim ends by itself, so that a letter does not stay with a node that died.
     *
     * @param attempt from 1; tells this claim from an earlier one
     */
    public record Claim(UUID letter, int attempt) {}

    public Claim claim(Instant until) {
        attempts++;
        claimedUntil = until;
        return new Claim(id, attempts);
    }

    /** Is not tried before then. */
    public void hold(Instant until) {
        dueAt = until;
    }

    /** Whether it is still this claim's to say what became of it. */
    public boolean isHeldBy(Claim claim) {
        return state == LetterState.WAITING && attempts == claim.attempt();
    }

    public void sent(Instant now) {
        state = LetterState.SENT;
        sentAt = now;
        claimedUntil = null;
        lastError = null;
    }

    public void tryAgain(Instant at, String error) {
        dueAt = at;
        claimedUntil = null;
        lastError = cut(error);
    }

    public void giveUp(String error) {
        state = LetterState.DEAD;
        claimedUntil = null;
        lastError = cut(error);
    }

    /** Is tried again from the beginning. @throws Refused letter.notDead */
    public void revive(Instant now) {
        if (state != LetterState.DEAD) {
            throw Refused.of(Refused.Kind.CONFLICT, "letter.notDead");
        }
        state = LetterState.WAITING;
        attempts = 0;
        dueAt = now;
    }

    private static String cut(String error) {
        return error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
    }

    public UUID id() {
        return id;
    }

    public String government() {
        return government;
    }

    public int attempts() {
        return attempts;
    }

    public Addressed to() {
        return new Addressed(channel, address, name);
    }

    public Written written() {
        return new Written(subject, text);
    }

    public int version() {
        return version;
    }
}
