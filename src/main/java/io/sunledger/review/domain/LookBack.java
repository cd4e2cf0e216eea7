package io.sunledger.review.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A look-back (回头看) over what a plan asked for: what was closed out and what was left unfinished. */
@Entity
public class LookBack {
    @Id
    private UUID id;

    private String government;

    @Version
    private int version;

    private UUID planId;
    private String note;
    private Instant openedAt;
    private String openedAccount;
    private String openedName;

    @SuppressWarnings("NullAway.Init")
    protected LookBack() {}

    public LookBack(UUID id, String government, UUID plan, @Nullable String note, Signature by) {
        this.id = id;
        this.government = government;
        this.planId = plan;
        this.note = Wanted.text(note);
        this.openedAt = by.at();
        this.openedAccount = by.account();
        this.openedName = by.name();
    }

    public UUID id() {
        return id;
    }
}
