package io.sunledger.undertaking.domain;

import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An officer's duties go to another officer of the same unit, each with the other's word (逐项交接). */
@Entity
public class HandOver {
    @Id
    private UUID id;

    private String government;

    @Version
    private int version;

    private UUID unitId;

    @Enumerated(EnumType.STRING)
    private HandOverState state;

    private String fromIssuer;
    private String fromSubject;
    private String fromName;
    private String toIssuer;
    private String toSubject;
    private String toName;
    private String reason;
    private String startedBy;
    private String startedName;
    private Instant startedAt;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected HandOver() {}

    /** One that waits for the successor. @throws Refused handOver.sameOfficer */
    public HandOver(UUID id, Start start) {
        if (start.from().is(start.to())) {
            throw new Refused("handOver.sameOfficer", start.to().name());
        }
        this.id = id;
        this.government = start.by().government();
        this.unitId = start.unit();
        this.state = HandOverState.OPEN;
        this.fromIssuer = start.from().issuer();
        this.fromSubject = start.from().subject();
        this.fromName = start.from().name();
        this.toIssuer = start.to().issuer();
        this.toSubject = start.to().subject();
        this.toName = start.to().name();
        this.reason = start.reason();
        this.startedBy = start.by().account();
        this.startedName = start.by().name();
        this.startedAt = start.at();
    }

    /** Who hands over to whom, and who starts it. */
    public record Start(Account from, Account to, UUID unit, String reason, Actor by, Instant at) {}

    /**
     * The successor answers for one item.
     *
     * @throws Refused handOver.ended, handOver.notSuccessor, handOver.answered, handOver.reason
     */
    public void answer(HandOverItem item, HandOverItem.Given answer) {
        requireOpen();
        if (!Account.of(answer.by()).is(successor())) {
            throw Refused.forbidden("handOver.notSuccessor", toName);
        }
        item.answer(answer);
    }

    /** Is on record once nothing waits for an answer. @return whether it is from now on */
    public boolean completeIfAnswered(List<HandOverItem> items, Instant now) {
        if (items.stream().anyMatch(HandOverItem::isOpen)) {
            return false;
        }
        state = HandOverState.COMPLETE;
        endedAt = now;
        return true;
    }

    /** Is given up; what is confirmed stays confirmed. @throws Refused handOver.ended */
    public void cancel(List<HandOverItem> items, Instant now) {
        requireOpen();
        items.forEach(HandOverItem::cancel);
        state = HandOverState.CANCELLED;
        endedAt = now;
    }

    private void requireOpen() {
        if (state != HandOverState.OPEN) {
            throw Refused.of(Refused.Kind.CONFLICT, "handOver.ended", id);
        }
    }

    public boolean isStartedBy(Actor actor) {
        return startedBy.equals(actor.account());
    }

    public Account predecessor() {
        return new Account(fromIssuer, fromSubject, fromName);
    }

    public Account successor() {
        return new Account(toIssuer, toSubject, toName);
    }

    public UUID id() {
        return id;
    }

    public String government() {
        return government;
    }

    public HandOverState state() {
        return state;
    }
}
