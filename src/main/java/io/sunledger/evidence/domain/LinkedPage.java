package io.sunledger.evidence.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of the page that a piece of evidence links to; it has the evidence's id. */
@Entity
public class LinkedPage {
    /** How often in a row a page may fail in a way that may pass, before it counts as dead. */
    private static final int MOST_FAILURES = 3;

    @Id
    private UUID id;

    private String government;

    @Version
    private int version;

    private String url;
    private String host;

    @Nullable
    private Instant nextCheckAt;

    private int failures;

    @Nullable
    private String acceptedHash;

    @Nullable
    private Instant checkedAt;

    @Nullable
    private Integer status;

    @Nullable
    @Enumerated(EnumType.STRING)
    private LinkFailure failure;

    @Nullable
    private String finalUrl;

    @Nullable
    private String title;

    @Nullable
    private String hash;

    @Nullable
    private LocalDate publishedOn;

    @SuppressWarnings("NullAway.Init")
    protected LinkedPage() {}

    public LinkedPage(UUID id, String government, URI url, Instant now) {
        this.id = id;
        this.government = government;
        this.url = url.toString();
        this.host = url.getHost();
        this.nextCheckAt = now;
    }

    /** When to look again: at a living page, at a dead one, at one that failed and may come back soon. */
    public record Rhythm(Duration living, Duration dead, Duration failed) {}

    /** What a look makes of a link. */
    public record Verdict(LinkState state, boolean changed) {}

    /**
     * Takes in what came of a look.
     *
     * @param before how it was found before
     */
    public Verdict checked(Fetch fetch, Verdict before, Instant now, Rhythm rhythm) {
        checkedAt = now;
        status = fetch.status();
        failure = fetch.failure();
        finalUrl = fetch.finalUrl().toString();
        var page = fetch.page();
        return page == null ? failed(fetch, before, now, rhythm) : read(page, now, rhythm);
    }

    private Verdict read(Fetch.Page page, Instant now, Rhythm rhythm) {
        failures = 0;
        title = page.title();
        hash = page.hash();
        publishedOn = page.publishedOn();
        acceptedHash = Objects.requireNonNullElse(acceptedHash, page.hash());
        nextCheckAt = now.plus(rhythm.living());
        return new Verdict(LinkState.LIVE, !page.hash().equals(acceptedHash));
    }

    private Verdict failed(Fetch fetch, Verdict before, Instant now, Rhythm rhythm) {
        failures++;
        var why = Objects.requireNonNull(fetch.failure());
        if (why.isPassing() && failures < MOST_FAILURES && before.state() != LinkState.DEAD) {
            nextCheckAt = now.plus(rhythm.failed());
            return before;
        }
        nextCheckAt = now.plus(rhythm.dead());
        return new Verdict(LinkState.DEAD, before.changed());
    }

    /** The page as it is now is the one that counts. */
    public void accept() {
        acceptedHash = hash;
    }

    public void lookAt(Instant when) {
        nextCheckAt = when;
    }

    public void lookNoMore() {
        nextCheckAt = null;
    }

    public UUID id() {
        return id;
    }

    public String government() {
        return government;
    }

    public URI url() {
        return URI.create(url);
    }

    public String host() {
        return host;
    }

    public @Nullable Instant nextCheckAt() {
        return nextCheckAt;
    }

    public @Nullable Instant checkedAt() {
        return checkedAt;
    }

    public @Nullable Integer status() {
        return status;
    }

    public @Nullable LinkFailure failure() {
        return failure;
    }

    public @Nullable String finalUrl() {
        return finalUrl;
    }

    public @Nullable String title() {
        return title;
    }

    public @Nullable String hash() {
        return hash;
    }

    public @Nullable LocalDate publishedOn() {
        return publishedOn;
    }
}
