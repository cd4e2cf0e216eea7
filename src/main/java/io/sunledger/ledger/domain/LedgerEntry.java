package io.sunledger.ledger.domain;

import io.sunledger.kernel.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was done on a day, or measured (台账记录). */
@Entity
public class LedgerEntry {
    @Id
    private UUID id;

    private String government;

    @Version
    private int version;

    private UUID planId;
    private UUID taskId;
    private UUID dutyId;
    private UUID unitId;
    private @Nullable UUID frequencyId;
    private @Nullable UUID targetId;
    private LocalDate doneOn;
    private String what;
    private @Nullable BigDecimal value;
    private Instant recordedAt;
    private String account;
    private String name;
    private @Nullable Instant struckAt;
    private @Nullable String strikeReason;

    @SuppressWarnings("NullAway.Init")
    protected LedgerEntry() {}

    public LedgerEntry(UUID id, Subject subject, Said said, Recording recording) {
        this.id = id;
        this.government = subject.government();
        this.planId = subject.plan();
        this.taskId = subject.task();
        this.dutyId = subject.duty();
        this.unitId = subject.unit();
        this.frequencyId = said.frequency();
        this.targetId = said.target();
        this.doneOn = said.on();
        this.what = said.what();
        this.value = said.value();
        this.recordedAt = recording.at();
        this.account = recording.by().account();
        this.name = recording.by().name();
    }

    /**
     * What it says; of frequency and target one, and with the target its value.
     *
     * @param value in the target's unit
     */
    public record Said(
            @Nullable UUID frequency,
            @Nullable UUID target,
            LocalDate on,
            String what,
            @Nullable BigDecimal value) {}

    /** Was recorded by mistake. @throws Refused entry.struck */
    public void strike(String reason, Instant now) {
        if (struckAt != null) {
            throw Refused.of(Refused.Kind.CONFLICT, "entry.struck", id);
        }
        struckAt = now;
        strikeReason = reason;
    }

    /** @throws Refused version.stale */
    public void expect(int expectedVersion) {
        if (expectedVersion != version) {
            throw Refused.stale("台账记录", expectedVersion, version);
        }
    }

    public UUID id() {
        return id;
    }

    public UUID dutyId() {
        return dutyId;
    }
}
