package io.sunledger.evidence.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One look at a page. */
@Entity
public class PageCheck {
    @Id
    private UUID id;

    private String government;

    @Version
    private int version;

    private UUID pageId;
    private Instant at;

    @Nullable
    private Integer status;

    @Nullable
    @Enumerated(EnumType.STRING)
    private LinkFailure failure;

    private String finalUrl;

    @Nullable
    private String title;

    @Nullable
    private String hash;

    @Nullable
    private LocalDate publishedOn;

    @Nullable
    private String text;

    @SuppressWarnings("NullAway.Init")
    protected PageCheck() {}

    /** @param hashBefore the text is kept where it is another one than this one's */
    public PageCheck(UUID id, LinkedPage of, Fetch fetch, @Nullable String hashBefore, Instant at) {
        this.id = id;
        this.government = of.government();
        this.pageId = of.id();
        this.at = at;
        this.status = fetch.status();
        this.failure = fetch.failure();
        this.finalUrl = fetch.finalUrl().toString();
        var page = fetch.page();
        if (page != null) {
            this.title = page.title();
            this.hash = page.hash();
            this.publishedOn = page.publishedOn();
            this.text = page.hash().equals(hashBefore) ? null : page.text();
        }
    }
}
