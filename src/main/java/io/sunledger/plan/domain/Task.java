package io.sunledger.plan.domain;

import io.sunledger.kernel.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stretch of a point's text that has one set of units. */
@Entity
public class Task {
    @Id
    private UUID id;

    private UUID planId;
    private UUID itemId;
    private int ordinal;

    @Version
    private int version;

    private String text;
    private boolean withdrawn;

    /** The text as searches compare it; the database makes it. */
    @Column(insertable = false, updatable = false)
    private @Nullable String folded;

    @SuppressWarnings("NullAway.Init")
    protected Task() {}

    public Task(UUID id, Item item, int ordinal, String text) {
        this.id = id;
        this.planId = item.planId();
        this.itemId = item.id();
        this.ordinal = ordinal;
        this.text = text;
    }

    /** @throws Refused task.noText */
    public void reword(String newText) {
        if (newText.isBlank()) {
            throw new Refused("task.noText");
        }
        text = newText;
    }

    /** Notes that it no longer stands; what was reported on it stays. */
    public void withdraw() {
        withdrawn = true;
    }

    public UUID id() {
        return id;
    }

    public UUID itemId() {
        return itemId;
    }

    public int ordinal() {
        return ordinal;
    }

    public String text() {
        return text;
    }

    public boolean withdrawn() {
        return withdrawn;
    }
}
