package io.sunledger.urging;

import io.smallrye.mutiny.Uni;
import io.sunledger.history.EventLog;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Ids;
import io.sunledger.messaging.Messages;
import io.sunledger.messaging.Recipient;
import io.sunledger.messaging.SendMessage;
import io.sunledger.platform.Today;
import io.sunledger.urging.domain.Colour;
import io.sunledger.urging.domain.Subject;
import io.sunledger.urging.domain.UrgingSheet;
import io.sunledger.urging.store.UrgingStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Issues a sheet in the transaction that is open: its number, its text, the messages that tell of it, and the event. */
@ApplicationScoped
class SheetIssue {
    private final UrgingStore store;
    private final Messages messages;
    private final EventLog log;
    private final Clock clock;

    SheetIssue(UrgingStore store, Messages messages, EventLog log, Clock clock) {
        this.store = store;
        this.messages = messages;
        this.log = log;
        this.clock = clock;
    }

    /** Answers the sheet's id. @param reason why, where a person issues it */
    Uni<UUID> issue(Subject subject, Colour colour, @Nullable String reason, Actor by) {
        var today = Today.by(clock);
        var id = Ids.next();
        return facts(subject)
                .map(facts -> new SheetWords(subject, colour, facts, today))
                // the number last: whoever else wants one waits from here on
                .chain(words -> store.nextNumber(subject.government(), today.getYear())
                        .map(number -> new UrgingSheet.Issue(
                                number,
                                today,
                                clock.instant(),
                                by.name(),
                                reason,
                                words.chinese(number, reason),
                                words.english(number, reason)))
                        .chain(issue -> store.add(new UrgingSheet(id, subject, colour, issue))
                                .chain(() -> tell(subject, colour, words.message(issue, id)))))
                .chain(() -> log.append(by, UrgingAct.ISSUED, id, reason))
                .replaceWith(id);
    }

    Uni<UrgingStore.Facts> facts(Subject subject) {
        return subject.duty() != null ? store.factsOfDuty(subject.thing()) : store.factsOfPeriod(subject);
    }

    private Uni<Void> tell(Subject subject, Colour colour, SendMessage.Words words) {
        var government = subject.government();
        var unit = subject.unit();
        return messages.sendAll(
                switch (colour) {
                    case BLUE -> List.of(SendMessage.sheet(government, Recipient.officers(unit), words));
                    case ORANGE -> List.of(SendMessage.sheet(government, Recipient.approvers(unit), words));
                    // the head has mostly no account: the approver's inbox shows the unit that there is a red sheet
                    case RED ->
                        List.of(
                                SendMessage.promptSheet(government, Recipient.head(unit), words),
                                SendMessage.promptSheet(government, Recipient.approvers(unit), words));
                });
    }
}
