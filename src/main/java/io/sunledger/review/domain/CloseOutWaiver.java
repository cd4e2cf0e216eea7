package io.sunledger.review.domain;

import io.sunledger.kernel.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that was missing when a duty was closed out, and that the office did without (豁免), with its reason. It is kept. */
@Entity
public class CloseOutWaiver {
    @Id
    private UUID id;

    private String government;

    @Version
    private int version;

    private UUID planId;
    private UUID dutyId;
    private UUID unitId;
    private UUID closeOutId;

    @Enumerated(EnumType.STRING)
    private Shortfall shortfall;

    private @Nullable UUID subjectId;
    private String reason;
    private Instant waivedAt;
    private String waivedAccount;
    private String waivedName;

    @SuppressWarnings("NullAway.Init")
    protected CloseOutWaiver() {}

    CloseOutWaiver(UUID closeOut, CloseOut.Subject of, Waiving waiving, Signature by) {
        this.id = Ids.next();
        this.government = of.government();
        this.planId = of.plan();
        this.dutyId = of.duty();
        this.unitId = of.unit();
        this.closeOutId = closeOut;
        this.shortfall = waiving.what().shortfall();
        this.subjectId = waiving.what().subject();
        this.reason = Wanted.reason(waiving.reason());
        this.waivedAt = by.at();
        this.waivedAccount = by.account();
        this.waivedName = by.name();
    }

    /** What is waived, and why. */
    public record Waiving(Unmet.Key what, @Nullable String reason) {}

    /** What is missing and none of these waives. */
    public static List<Unmet> without(List<Unmet> missing, List<CloseOutWaiver> waivers) {
        return missing.stream()
                .filter(unmet ->
                        waivers.stream().noneMatch(waiver -> waiver.what().equals(unmet.key())))
                .toList();
    }

    public UUID closeOutId() {
        return closeOutId;
    }

    public Unmet.Key what() {
        return new Unmet.Key(shortfall, subjectId);
    }
}
