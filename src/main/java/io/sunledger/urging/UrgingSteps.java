package io.sunledger.urging;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.sunledger.duty.DutyHold;
import io.sunledger.history.EventLog;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Wording;
import io.sunledger.messaging.Messages;
import io.sunledger.messaging.Recipient;
import io.sunledger.messaging.SendMessage;
import io.sunledger.platform.Today;
import io.sunledger.urging.domain.Ladder;
import io.sunledger.urging.domain.Step;
import io.sunledger.urging.domain.Subject;
import io.sunledger.urging.domain.UrgingStep;
import io.sunledger.urging.store.UrgingStore;
import io.sunledger.urging.store.UrgingStore.Facts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One step of a round, a transaction of its own: whether it is due is asked again, now that nobody else can act on it. */
@ApplicationScoped
public class UrgingSteps {
    private final UrgingStore store;
    private final DutyHold hold;
    private final SheetIssue sheets;
    private final Messages messages;
    private final Ladders ladders;
    private final EventLog log;
    private final Clock clock;

    UrgingSteps(
            UrgingStore store,
            DutyHold hold,
            SheetIssue sheets,
            Messages messages,
            Ladders ladders,
            EventLog log,
            Clock clock) {
        this.store = store;
        this.hold = hold;
        this.sheets = sheets;
        this.messages = messages;
        this.ladders = ladders;
        this.log = log;
        this.clock = clock;
    }

    /** Takes the step that is due for a duty or for a unit's reports; answers whether one was. */
    @WithTransaction
    public Uni<Boolean> take(Subject found) {
        return store.claim(found)
                .chain(claimed -> claimed ? present(found) : Uni.createFrom().nullItem())
                .chain(subject -> subject == null ? no() : takeDue(subject));
    }

    /** What is urged, as it is under the lock; null where there is nothing to urge any more. */
    private Uni<@Nullable Subject> present(Subject found) {
        if (found.duty() == null) {
            return store.missing(found).map(missing -> missing > 0 ? found : null);
        }
        return hold.holdForService(found.thing(), found.government()).chain(held -> {
            if (held == null || held.closedAt() != null) {
                return Uni.createFrom().nullItem();
            }
            var now = UrgingSheets.subject(held);
            return store.isReportedDone(held.duty())
                    .chain(done -> done ? Uni.createFrom().item(true) : store.isPaused(now, Today.by(clock)))
                    .map(leave -> leave ? null : now);
        });
    }

    private Uni<Boolean> takeDue(Subject subject) {
        var step = ladder(subject).stepOn(Today.by(clock), subject.due());
        return step.isEmpty()
                ? no()
                : store.isTaken(subject, step.get())
                        .chain(taken -> taken ? no() : take(subject, step.get()).replaceWith(true));
    }

    private Uni<Void> take(Subject subject, Step step) {
        var service = Actor.system(subject.government());
        return step instanceof Step.Sheet sheet
                ? sheets.issue(subject, sheet.colour(), null, service).chain(id -> keep(subject, step, id))
                : sheets.facts(subject)
                        .chain(facts -> messages.send(SendMessage.reminder(
                                subject.government(), Recipient.officers(subject.unit()), words(subject, facts))))
                        .chain(() -> keep(subject, step, null))
                        .chain(() -> log.append(service, UrgingAct.REMINDED, subject.thing()));
    }

    private Uni<Void> keep(Subject subject, Step step, @Nullable UUID sheet) {
        return store.add(new UrgingStep(Ids.next(), subject, step, clock.instant(), sheet));
    }

    private static SendMessage.Words words(Subject subject, Facts facts) {
        var due = subject.due().toString();
        return subject.duty() != null
                ? new SendMessage.Words(
                        Wording.of("reminder.duty.subject", Locale.CHINESE, facts.unit(), due),
                        Wording.of("reminder.duty.text", Locale.CHINESE, facts.plan(), facts.what(), due),
                        subject.duty())
                : new SendMessage.Words(
                        Wording.of("reminder.period.subject", Locale.CHINESE, facts.unit(), due),
                        Wording.of("reminder.period.text", Locale.CHINESE, facts.plan(), facts.what(), due),
                        subject.period());
    }

    private Ladder ladder(Subject subject) {
        return subject.duty() != null ? ladders.duties() : ladders.periods();
    }

    private static Uni<Boolean> no() {
        return Uni.createFrom().item(false);
    }
}
