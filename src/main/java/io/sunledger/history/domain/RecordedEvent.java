package io.sunledger.history.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event, for queries only: the log writes its rows itself and never changes one. */
@Entity
@Table(name = "event")
public class RecordedEvent {
    @Id
    private UUID id;

    private UUID commandId;
    private String government;
    private Instant at;
    private String act;
    private String subjectId;
    private @Nullable String reason;
    private String issuer;
    private String account;
    private String name;
    private @Nullable String unitCode;
    private String roles;

    @SuppressWarnings("NullAway.Init")
    protected RecordedEvent() {}
}
