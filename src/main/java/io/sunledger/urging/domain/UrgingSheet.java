package io.sunledger.urging.domain;

import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An urging sheet (督办单). What it says is never changed; a wrong one is withdrawn, and its number stays. */
@Entity
public class UrgingSheet {
    private static final int LONGEST_ANSWER = 5000;

    @Id
    private UUID id;

    private String government;

    @Version
    private int version;

    private int year;
    private int number;

    @Enumerated(EnumType.STRING)
    private Colour colour;

    private UUID planId;
    private UUID unitId;
    private @Nullable UUID dutyId;
    private @Nullable UUID periodId;
    private LocalDate due;
    private int daysOverdue;
    private boolean byHand;
    private @Nullable String reason;
    private String text;
    private String textEn;
    private Instant issuedAt;
    private String issuedBy;

    @Enumerated(EnumType.STRING)
    private SheetState state;

    private @Nullable Instant receivedAt;
    private @Nullable String receivedBy;
    private @Nullable String receivedAccount;
    private @Nullable String answer;
    private @Nullable Instant answeredAt;
    private @Nullable String answeredBy;
    private @Nullable String answeredAccount;
    private @Nullable Instant withdrawnAt;
    private @Nullable String withdrawnBy;
    private @Nullable String withdrawalReason;

    @SuppressWarnings("NullAway.Init")
    protected UrgingSheet() {}

    public UrgingSheet(UUID id, Subject subject, Colour colour, Issue issue) {
        this.id = id;
        this.government = subject.government();
        this.planId = subject.plan();
        this.unitId = subject.unit();
        this.dutyId = subject.duty();
        this.periodId = subject.period();
        this.due = subject.due();
        this.colour = colour;
        this.year = issue.day().getYear();
        this.number = issue.number();
        this.daysOverdue = Math.toIntExact(ChronoUnit.DAYS.between(subject.due(), issue.day()));
        this.byHand = issue.reason() != null;
        this.reason = issue.reason();
        this.text = issue.text();
        this.textEn = issue.textEn();
        this.issuedAt = issue.at();
        this.issuedBy = issue.by();
        this.state = SheetState.ISSUED;
    }

    /**
     * How it is issued.
     *
     * @param day the day of {@code at} where the government is; its year numbers the sheet
     * @param by a name
     * @param reason why, where a person issues it; null: the ladder does
     */
    public record Issue(
            int number,
            LocalDate day,
            Instant at,
            String by,
            @Nullable String reason,
            String text,
            String textEn) {}

    /** @throws Refused version.stale */
    public void expect(int expectedVersion) {
        if (expectedVersion != version) {
            throw Refused.stale("督办单", expectedVersion, version);
        }
    }

    /** @throws Refused sheet.received, sheet.withdrawn */
    public void receive(Actor by, Instant now) {
        switch (state) {
            case ISSUED -> {
                receivedAt = now;
                receivedBy = by.name();
                receivedAccount = by.account();
                state = SheetState.RECEIVED;
            }
            case RECEIVED, ANSWERED -> throw Refused.of(Refused.Kind.CONFLICT, "sheet.received");
            case WITHDRAWN -> throw withdrawn();
        }
    }

    /** Who answers a sheet that nobody has received receives it by that. @throws Refused sheet.answer, sheet.answered, sheet.withdrawn */
    public void answer(String said, Actor by, Instant now) {
        if (said.isBlank() || said.length() > LONGEST_ANSWER) {
            throw new Refused("sheet.answer", LONGEST_ANSWER);
        }
        switch (state) {
            case ISSUED -> {
                receive(by, now);
                keepAnswer(said, by, now);
            }
            case RECEIVED -> keepAnswer(said, by, now);
            case ANSWERED -> throw Refused.of(Refused.Kind.CONFLICT, "sheet.answered");
            case WITHDRAWN -> throw withdrawn();
        }
    }

    private void keepAnswer(String said, Actor by, Instant now) {
        answer = said.strip();
        answeredAt = now;
        answeredBy = by.name();
        answeredAccount = by.account();
        state = SheetState.ANSWERED;
    }

    /** @throws Refused sheet.reason, sheet.withdrawn */
    public void withdraw(String why, Actor by, Instant now) {
        if (state == SheetState.WITHDRAWN) {
            throw withdrawn();
        }
        withdrawalReason = Reasons.of(why);
        withdrawnAt = now;
        withdrawnBy = by.name();
        state = SheetState.WITHDRAWN;
    }

    private static Refused withdrawn() {
        return Refused.of(Refused.Kind.CONFLICT, "sheet.withdrawn");
    }

    public UUID id() {
        return id;
    }

    public UUID unitId() {
        return unitId;
    }

    public int version() {
        return version;
    }
}
