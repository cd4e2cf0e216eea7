package io.sunledger.intake.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** The document itself, byte by byte. */
@Entity
public class DraftSource {
    @Id
    private UUID draftId;

    private byte[] bytes;

    @SuppressWarnings("NullAway.Init")
    protected DraftSource() {}

    public DraftSource(UUID draftId, byte[] bytes) {
        this.draftId = draftId;
        this.bytes = bytes.clone();
    }
}
