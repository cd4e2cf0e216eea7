package io.sunledger.intake.domain;

import io.sunledger.kernel.Actor;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** What somebody decided about a draft; never changed, never deleted. */
@Entity
public class DraftDecision {
    @Id
    private UUID id;

    private UUID draftId;
    private int number;
    private int ordinal;
    private String act;
    private String details;
    private Instant at;
    private String account;
    private String name;

    @SuppressWarnings("NullAway.Init")
    protected DraftDecision() {}

    public DraftDecision(UUID id, Place place, Decided decided) {
        this.id = id;
        this.draftId = place.draftId();
        this.number = place.number();
        this.ordinal = place.ordinal();
        this.act = decided.act();
        this.details = decided.details();
        this.at = decided.at();
        this.account = decided.by().account();
        this.name = decided.by().name();
    }

    /**
     * @param number the draft's version on which it was decided
     * @param ordinal which of the acts that were done at once, from 0
     */
    public record Place(UUID draftId, int number, int ordinal) {}

    /**
     * @param act the act's name
     * @param details the act as JSON
     */
    public record Decided(String act, String details, Actor by, Instant at) {}
}
