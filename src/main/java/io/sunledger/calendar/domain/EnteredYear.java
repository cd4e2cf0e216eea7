package io.sunledger.calendar.domain;

import io.sunledger.kernel.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A year's notices as a government entered them, once; each version is kept. */
@Entity
public class EnteredYear {
    @Id
    private UUID id;

    private String government;

    @Column(name = "holiday_year")
    private int year;

    private int version;
    private String content;
    private Instant at;
    private String account;
    private String name;

    @SuppressWarnings("NullAway.Init")
    protected EnteredYear() {}

    /**
     * @param version from 1
     * @param content the notices, as JSON
     */
    public EnteredYear(UUID id, int year, int version, String content, Entry entry) {
        this.id = id;
        this.government = entry.by().government();
        this.year = year;
        this.version = version;
        this.content = content;
        this.at = entry.at();
        this.account = entry.by().account();
        this.name = entry.by().name();
    }

    /** Who entered it, and when. */
    public record Entry(Actor by, Instant at) {}

    public UUID id() {
        return id;
    }

    public int year() {
        return year;
    }

    public int version() {
        return version;
    }

    public String content() {
        return content;
    }

    public Instant at() {
        return at;
    }

    public String name() {
        return name;
    }
}
