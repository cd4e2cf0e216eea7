package io.sunledger.plan.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A numbered point of a plan, or a row of an annex table. */
@Entity
@Table(name = "plan_item")
public class Item {
    @Id
    private UUID id;

    private UUID planId;
    private int ordinal;
    private String number;
    private @Nullable String part;
    private @Nullable String title;
    private @Nullable String annex;

    /** Number and title as searches compare them; the database makes it. */
    @Column(insertable = false, updatable = false)
    private @Nullable String folded;

    @SuppressWarnings("NullAway.Init")
    protected Item() {}

    public Item(UUID id, UUID planId, int ordinal, Heading heading) {
        this.id = id;
        this.planId = planId;
        this.ordinal = ordinal;
        this.number = heading.number();
        this.part = heading.part();
        this.title = heading.title();
        this.annex = heading.annex();
    }

    /** How a point is headed. */
    public record Heading(
            String number,
            @Nullable String part,
            @Nullable String title,
            @Nullable String annex) {}

    public UUID id() {
        return id;
    }

    public UUID planId() {
        return planId;
    }

    public Heading heading() {
        return new Heading(number, part, title, annex);
    }
}
