package io.sunledger.undertaking.domain;

import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One duty of a hand-over. */
@Entity
public class HandOverItem {
    static final int LONGEST_REASON = 1000;

    @Id
    private UUID id;

    private String government;

    @Version
    private int version;

    private UUID handOverId;
    private UUID dutyId;
    private UUID planId;
    private UUID unitId;

    @Enumerated(EnumType.STRING)
    private HandOverAnswer state;

    private @Nullable String reason;
    private @Nullable Instant answeredAt;
    private @Nullable String answeredName;

    @SuppressWarnings("NullAway.Init")
    protected HandOverItem() {}

    public HandOverItem(UUID id, UUID handOver, Undertaking.Subject subject) {
        this.id = id;
        this.government = subject.government();
        this.handOverId = handOver;
        this.dutyId = subject.duty();
        this.planId = subject.plan();
        this.unitId = subject.unit();
        this.state = HandOverAnswer.OPEN;
    }

    /**
     * The successor's word.
     *
     * @param reason required where it declines
     */
    public record Given(boolean confirmed, @Nullable String reason, Actor by, Instant at) {}

    void answer(Given answer) {
        if (state != HandOverAnswer.OPEN) {
            throw Refused.of(Refused.Kind.CONFLICT, "handOver.answered", dutyId);
        }
        var said = answer.reason() == null ? "" : answer.reason();
        if (!answer.confirmed() && said.isBlank()) {
            throw new Refused("handOver.reason");
        }
        if (said.length() > LONGEST_REASON) {
            throw new Refused("handOver.reasonTooLong", said.length(), LONGEST_REASON);
        }
        state = answer.confirmed() ? HandOverAnswer.CONFIRMED : HandOverAnswer.DECLINED;
        reason = said.isBlank() ? null : said.strip();
        answeredAt = answer.at();
        answeredName = answer.by().name();
    }

    void cancel() {
        if (isOpen()) {
            state = HandOverAnswer.CANCELLED;
        }
    }

    public boolean isOpen() {
        return state == HandOverAnswer.OPEN;
    }

    public UUID id() {
        return id;
    }

    public UUID handOverId() {
        return handOverId;
    }

    public UUID dutyId() {
        return dutyId;
    }

    public HandOverAnswer state() {
        return state;
    }
}
