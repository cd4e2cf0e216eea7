package io.sunledger.undertaking;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sunledger.duty.DutyHold.Held;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Refused;
import io.sunledger.security.Permission;
import io.sunledger.undertaking.domain.Account;
import io.sunledger.undertaking.domain.HandOver;
import io.sunledger.undertaking.domain.HandOverItem;
import io.sunledger.undertaking.domain.Undertaking;
import io.sunledger.undertaking.store.HandOverStore;
import io.sunledger.undertaking.store.UndertakingStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Begins a hand-over of duties that are held. */
@ApplicationScoped
class HandOverStarts {
    private static final int MOST = 200;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 1000;

    private final HandOverStore store;
    private final UndertakingStore undertakings;
    private final Clock clock;

    HandOverStarts(HandOverStore store, UndertakingStore undertakings, Clock clock) {
        this.store = store;
        this.undertakings = undertakings;
        this.clock = clock;
    }

    /** @throws Refused handOver.size, handOver.successor, handOver.reasonTooLong */
    static void check(StartHandOver command) {
        if (command.duties().isEmpty() || command.duties().size() > MOST) {
            throw new Refused("handOver.size", command.duties().size(), MOST);
        }
        if (command.successorSubject().isBlank()
                || command.successorName().isBlank()
                || command.successorName().length() > LONGEST_NAME) {
            throw new Refused("handOver.successor", LONGEST_NAME);
        }
        if (command.reason().length() > LONGEST_REASON) {
            throw new Refused("handOver.reasonTooLong", command.reason().length(), LONGEST_REASON);
        }
    }

    Uni<UUID> start(StartHandOver command, List<Held> held, Actor actor) {
        var duties = held.stream().map(Held::duty).toList();
        return store.inOpenHandOver(duties)
                .invoke(HandOverStarts::refuseUnderWay)
                .chain(() -> officers(duties))
                .map(officers -> from(officers, actor))
                .map(from -> new HandOver(
                        Ids.next(),
                        new HandOver.Start(
                                from,
                                successor(command, actor),
                                held.get(0).unit(),
                                command.reason(),
                                actor,
                                clock.instant())))
                .call(handOver -> store.add(handOver, items(handOver, held)))
                .map(HandOver::id);
    }

    private Uni<List<Account>> officers(List<UUID> duties) {
        return Multi.createFrom()
                .iterable(duties)
                .onItem()
                .transformToUniAndConcatenate(duty -> undertakings
                        .of(duty)
                        .onItem()
                        .ifNull()
                        .failWith(() -> Refused.of(Refused.Kind.CONFLICT, "handOver.notReceived", duty))
                        .map(undertaking -> Objects.requireNonNull(undertaking).officer()))
                .collect()
                .asList();
    }

    private static Account from(List<Account> officers, Actor actor) {
        var from = officers.get(0);
        if (!officers.stream().allMatch(from::is)) {
            throw new Refused("handOver.severalOfficers");
        }
        if (!from.is(Account.of(actor)) && !Permission.APPROVE.heldBy(actor)) {
            throw Refused.forbidden("handOver.notYours", actor.name());
        }
        return from;
    }

    private static Account successor(StartHandOver command, Actor actor) {
        return new Account(
                Objects.requireNonNullElse(command.successorIssuer(), actor.issuer()),
                command.successorSubject(),
                command.successorName());
    }

    private static List<HandOverItem> items(HandOver handOver, List<Held> held) {
        return held.stream()
                .map(duty -> new HandOverItem(
                        Ids.next(),
                        handOver.id(),
                        new Undertaking.Subject(duty.government(), duty.duty(), duty.plan(), duty.unit())))
                .toList();
    }

    private static void refuseUnderWay(List<UUID> duties) {
        if (!duties.isEmpty()) {
            throw Refused.of(Refused.Kind.CONFLICT, "handOver.underWay", duties.get(0));
        }
    }
}
