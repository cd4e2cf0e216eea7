package io.sunledger.messaging.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a role of a unit, or the office, is told. It stands in the inbox of whoever has the role. */
@Entity
public class Message {
    @Id
    private UUID id;

    private String government;
    private @Nullable UUID unitId;

    @Enumerated(EnumType.STRING)
    private ContactRole role;

    @Enumerated(EnumType.STRING)
    private Topic topic;

    private String subject;
    private String text;
    private @Nullable UUID aboutId;
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected Message() {}

    public Message(UUID id, String government, Contact.Post to, Content content, Instant at) {
        this.id = id;
        this.government = government;
        this.unitId = to.unit();
        this.role = to.role();
        this.topic = content.topic();
        this.subject = content.subject();
        this.text = content.text();
        this.aboutId = content.about();
        this.at = at;
    }

    /**
     * What it says.
     *
     * @param subject one line
     * @param about the id of what it tells of
     */
    public record Content(
            Topic topic,
            String subject,
            String text,
            @Nullable UUID about) {}

    public UUID id() {
        return id;
    }

    public String government() {
        return government;
    }

    public String subject() {
        return subject;
    }

    public String text() {
        return text;
    }
}
