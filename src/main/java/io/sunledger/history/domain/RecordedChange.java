package io.sunledger.history.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** To what a changed row belongs, for queries only; the row itself, before and after, is read as JSON. */
@Entity
@Table(name = "event_change")
public class RecordedChange {
    @Id
    private Long position;

    private UUID commandId;
    private @Nullable UUID planId;
    private @Nullable UUID taskId;
    private @Nullable UUID dutyId;
    private @Nullable UUID unitId;

    @SuppressWarnings("NullAway.Init")
    protected RecordedChange() {}
}
