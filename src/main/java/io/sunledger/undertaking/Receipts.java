package io.sunledger.undertaking;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sunledger.duty.Duties;
import io.sunledger.duty.DutyHold;
import io.sunledger.duty.DutyHold.Held;
import io.sunledger.duty.DutyScope;
import io.sunledger.duty.DutyView;
import io.sunledger.history.EventLog;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Page;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.Idempotency;
import io.sunledger.security.Permission;
import io.sunledger.undertaking.ReceivedDuties.Outcome;
import io.sunledger.undertaking.ReceivedDuties.Result;
import io.sunledger.undertaking.domain.Undertaking;
import io.sunledger.undertaking.store.UndertakingReads;
import io.sunledger.undertaking.store.UndertakingReads.ToReceive;
import io.sunledger.undertaking.store.UndertakingStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Duties are received by an officer of the unit that owes them (签收), each once.
 *
 * <p>Codes of refusal: receipt.size, idempotency.otherRequest, access.forbidden, access.noUnit; of a single duty: duty.notFound,
 * duty.withdrawn, duty.carried, duty.closed.
 */
@ApplicationScoped
public class Receipts {
    private static final int MOST = 200;

    private final UndertakingStore store;
    private final UndertakingReads reads;
    private final Duties duties;
    private final DutyHold hold;
    private final Idempotency idempotency;
    private final EventLog log;
    private final Clock clock;

    Receipts(
            UndertakingStore store,
            UndertakingReads reads,
            Duties duties,
            DutyHold hold,
            Idempotency idempotency,
            EventLog log,
            Clock clock) {
        this.store = store;
        this.reads = reads;
        this.duties = duties;
        this.hold = hold;
        this.idempotency = idempotency;
        this.log = log;
        this.clock = clock;
    }

    /** Receives what can be received and tells the rest; a second receipt tells the first. */
    @WithTransaction
    public Uni<ReceivedDuties> receive(ReceiveDuties command, Actor actor) {
        Permission.REPORT.require(actor);
        if (command.duties().isEmpty() || command.duties().size() > MOST) {
            throw new Refused("receipt.size", command.duties().size(), MOST);
        }
        return idempotency.once(
                actor,
                command.idempotencyKey(),
                command,
                ReceivedDuties.class,
                () -> Multi.createFrom()
                        // in one order, so that two who receive the same do not wait for each other
                        .items(command.duties().stream().distinct().sorted())
                        .onItem()
                        .transformToUniAndConcatenate(duty -> receive(duty, actor))
                        .collect()
                        .asList()
                        .map(ReceivedDuties::new));
    }

    private Uni<Outcome> receive(UUID duty, Actor actor) {
        return hold.hold(duty, actor, Permission.REPORT)
                .chain(held -> store.of(duty).chain(first -> receive(held, first, actor)))
                // nothing of a receipt that is refused was written
                .onFailure(Refused.class)
                .recoverWithItem(failure -> refused(duty, failure));
    }

    private Uni<Outcome> receive(Held held, @Nullable Undertaking first, Actor actor) {
        if (first != null) {
            return Uni.createFrom().item(outcome(first, Result.ALREADY));
        }
        held.requireOpen();
        var subject = new Undertaking.Subject(held.government(), held.duty(), held.plan(), held.unit());
        // as PostgreSQL keeps it, so that the first answer and every later one say the same
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var received = new Undertaking(Ids.next(), subject, actor, now);
        return store.add(received)
                .chain(() -> log.append(actor, UndertakingAct.RECEIVED, held.duty()))
                .replaceWith(outcome(received, Result.RECEIVED));
    }

    private static Outcome outcome(Undertaking received, Result result) {
        return new Outcome(received.dutyId(), result, received.receivedAt(), received.receivedName(), null, List.of());
    }

    private static Outcome refused(UUID duty, Refused why) {
        var facts = Arrays.stream(why.facts()).map(String::valueOf).toList();
        return new Outcome(duty, Result.REFUSED, null, null, why.code(), facts);
    }

    /** Receipt and officer of duties that the caller was shown; one that nobody has received is not among them. */
    public Uni<List<UndertakingView>> ofDuties(Collection<UUID> shown) {
        return reads.ofDuties(shown);
    }

    /** The receipt and officer of a duty that the actor may see; null where nobody has received it. @throws Refused duty.notFound */
    public Uni<@Nullable UndertakingView> of(UUID duty, Actor actor) {
        return duties.get(duty, actor)
                .chain(seen -> reads.ofDuties(List.of(duty)))
                .map(found -> found.stream().findFirst().orElse(null));
    }

    /** The duties that the actor may see and nobody has received, by due date. @param plan only this one's; null: of every plan */
    public Uni<Page<DutyView>> toReceive(@Nullable UUID plan, PageRequest page, Actor actor) {
        return reads.toReceive(plan, page, DutyScope.of(actor)).chain(found -> {
            var ids = found.items().stream().map(ToReceive::duty).toList();
            return duties.ofIds(ids, actor).map(views -> inOrder(found, views));
        });
    }

    private static Page<DutyView> inOrder(Page<ToReceive> found, List<DutyView> views) {
        var byId = views.stream().collect(Collectors.toMap(DutyView::id, Function.identity()));
        var items = found.items().stream().map(one -> byId.get(one.duty())).toList();
        return new Page<>(items, found.cursors(), found.hasNext(), found.hasPrevious());
    }
}
