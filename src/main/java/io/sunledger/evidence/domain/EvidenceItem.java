package io.sunledger.evidence.domain;

import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A piece of evidence on a duty. It is never deleted: what is removed stays, marked. */
@Entity
public class EvidenceItem {
    @Id
    private UUID id;

    private String government;

    @Version
    private int version;

    private UUID dutyId;
    private UUID planId;
    private UUID unitId;

    @Nullable
    private UUID reportId;

    @Enumerated(EnumType.STRING)
    private EvidenceKind kind;

    private String title;

    @Nullable
    private UUID fileId;

    @Nullable
    private String sha256;

    @Nullable
    private String url;

    /** Written by whoever looks at pages, not by commands; a command must not put an old state back. */
    @Nullable
    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private LinkState linkState;

    @Column(updatable = false)
    private boolean linkChanged;

    private Instant addedAt;
    private String addedBy;
    private String addedName;

    @Nullable
    private Instant removedAt;

    @Nullable
    private String removedBy;

    @Nullable
    private String removedName;

    @Nullable
    private String removedReason;

    @Nullable
    private Instant withheldAt;

    @Nullable
    private String withheldBy;

    @Nullable
    private String withheldName;

    @Nullable
    private String withheldReason;

    @Nullable
    private UUID redactedFileId;

    @Nullable
    private Instant redactedAt;

    @Nullable
    private String redactedBy;

    @Nullable
    private String redactedName;

    @Nullable
    private String redactedReason;

    @SuppressWarnings("NullAway.Init")
    protected EvidenceItem() {}

    private EvidenceItem(UUID id, Addition addition) {
        var subject = addition.subject();
        var by = addition.by();
        this.id = id;
        this.government = by.government();
        this.dutyId = subject.duty();
        this.planId = subject.plan();
        this.unitId = subject.unit();
        this.reportId = subject.report();
        this.kind = EvidenceKind.FILE;
        this.title = addition.title();
        this.addedAt = addition.at();
        this.addedBy = by.account();
        this.addedName = by.name();
    }

    /** What it is evidence of. */
    public record Subject(
            UUID duty, UUID plan, UUID unit, @Nullable UUID report) {}

    /** What is added to what, by whom. */
    public record Addition(Subject subject, String title, Actor by, Instant at) {}

    public static EvidenceItem ofFile(UUID id, Addition addition, StoredFile file) {
        var item = new EvidenceItem(id, addition);
        item.fileId = file.id();
        item.sha256 = file.facts().sha256();
        return item;
    }

    public static EvidenceItem ofLink(UUID id, Addition addition, String url) {
        var item = new EvidenceItem(id, addition);
        item.kind = EvidenceKind.LINK;
        item.url = url;
        item.linkState = LinkState.PENDING;
        return item;
    }

    /** @throws Refused version.stale, evidence.removed */
    public void require(int expectedVersion) {
        if (expectedVersion != version) {
            throw Refused.stale("佐证材料", expectedVersion, version);
        }
        if (removedAt != null) {
            throw Refused.of(Refused.Kind.CONFLICT, "evidence.removed", id);
        }
    }

    public void remove(Mark mark) {
        removedAt = mark.at();
        removedBy = mark.account();
        removedName = mark.name();
        removedReason = mark.reason();
    }

    /** @throws Refused evidence.withheldAlready */
    public void withhold(Mark mark) {
        if (withheldAt != null) {
            throw Refused.of(Refused.Kind.CONFLICT, "evidence.withheldAlready", id);
        }
        withheldAt = mark.at();
        withheldBy = mark.account();
        withheldName = mark.name();
        withheldReason = mark.reason();
    }

    /** @throws Refused evidence.notWithheld */
    public void release() {
        if (withheldAt == null) {
            throw Refused.of(Refused.Kind.CONFLICT, "evidence.notWithheld", id);
        }
        withheldAt = null;
        withheldBy = null;
        withheldName = null;
        withheldReason = null;
    }

    /** @throws Refused evidence.notAFile, evidence.noPublicCopy where the replacing file cannot be cleaned either */
    public void redact(StoredFile replacement, Mark mark) {
        if (kind != EvidenceKind.FILE) {
            throw new Refused("evidence.notAFile", id);
        }
        if (!replacement.facts().cleaned()) {
            throw new Refused("evidence.noPublicCopy", replacement.facts().name());
        }
        redactedFileId = replacement.id();
        redactedAt = mark.at();
        redactedBy = mark.account();
        redactedName = mark.name();
        redactedReason = mark.reason();
    }

    /** @throws Refused evidence.notRedacted */
    public void restore() {
        if (redactedAt == null) {
            throw Refused.of(Refused.Kind.CONFLICT, "evidence.notRedacted", id);
        }
        redactedFileId = null;
        redactedAt = null;
        redactedBy = null;
        redactedName = null;
        redactedReason = null;
    }

    /** @param cleaned whether its own file has a copy for the public */
    public Publicity publicity(boolean cleaned) {
        if (removedAt != null) {
            return Publicity.REMOVED;
        }
        if (withheldAt != null) {
            return Publicity.WITHHELD;
        }
        if (redactedAt != null) {
            return Publicity.REDACTED;
        }
        return kind == EvidenceKind.LINK || cleaned ? Publicity.OPEN : Publicity.NOT_CLEANABLE;
    }

    public UUID id() {
        return id;
    }

    public String government() {
        return government;
    }

    public int version() {
        return version;
    }

    public Subject subject() {
        return new Subject(dutyId, planId, unitId, reportId);
    }

    public EvidenceKind kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    public @Nullable String url() {
        return url;
    }

    public @Nullable LinkState linkState() {
        return linkState;
    }

    public boolean linkChanged() {
        return linkChanged;
    }

    public Mark added() {
        return new Mark(addedAt, addedBy, addedName, "");
    }

    public @Nullable Mark removed() {
        return mark(removedAt, removedBy, removedName, removedReason);
    }

    public @Nullable Mark withheld() {
        return mark(withheldAt, withheldBy, withheldName, withheldReason);
    }

    public @Nullable Mark redacted() {
        return mark(redactedAt, redactedBy, redactedName, redactedReason);
    }

    private static @Nullable Mark mark(
            @Nullable Instant at, @Nullable String by, @Nullable String name, @Nullable String reason) {
        return at == null || by == null || name == null || reason == null ? null : new Mark(at, by, name, reason);
    }
}
