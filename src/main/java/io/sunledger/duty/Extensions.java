package io.sunledger.duty;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.sunledger.duty.domain.DueCause;
import io.sunledger.duty.domain.DueChange;
import io.sunledger.duty.domain.Duty;
import io.sunledger.duty.domain.Extension;
import io.sunledger.duty.store.DutyStore;
import io.sunledger.duty.store.ExtensionReads;
import io.sunledger.duty.store.ExtensionStore;
import io.sunledger.history.EventLog;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Page;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.Idempotency;
import io.sunledger.platform.Today;
import io.sunledger.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Extensions (延期): a unit's officer asks, the office decides, another person always. Whoever sees a duty sees its extensions and
 * all dates that it had.
 *
 * <p>Codes of refusal: extension.notFound, extension.pending, extension.decided, extension.ownAsk, extension.noReason,
 * extension.textTooLong, extension.notLater, extension.past, extension.tooFar, version.stale, duty.notFound, duty.withdrawn,
 * duty.carried, duty.closed, idempotency.otherRequest, access.forbidden, access.noUnit.
 */
@ApplicationScoped
public class Extensions {
    private final DutyHold hold;
    private final DutyStore duties;
    private final ExtensionStore store;
    private final ExtensionReads reads;
    private final Idempotency idempotency;
    private final EventLog log;
    private final Clock clock;

    Extensions(
            DutyHold hold,
            DutyStore duties,
            ExtensionStore store,
            ExtensionReads reads,
            Idempotency idempotency,
            EventLog log,
            Clock clock) {
        this.hold = hold;
        this.duties = duties;
        this.store = store;
        this.reads = reads;
        this.idempotency = idempotency;
        this.log = log;
        this.clock = clock;
    }

    /** Asks for a later date. Answers the extension's id. */
    @WithTransaction
    public Uni<UUID> ask(AskExtension command, Actor actor) {
        Permission.REPORT.require(actor);
        return idempotency.once(
                actor,
                command.idempotencyKey(),
                command,
                UUID.class,
                () -> open(command.duty(), actor, Permission.REPORT)
                        .call(duty -> store.asked(List.of(duty.id())).invoke(Extensions::refuseSecond))
                        .map(duty -> new Extension(Ids.next(), duty, command.due(), command.reason(), moment(actor)))
                        .call(store::add)
                        .map(Extension::id)
                        .call(id -> log.append(actor, ExtensionAct.ASKED, id, command.reason())));
    }

    private static void refuseSecond(List<Extension> asked) {
        if (!asked.isEmpty()) {
            throw Refused.of(
                    Refused.Kind.CONFLICT, "extension.pending", asked.get(0).id());
        }
    }

    /** Grants or refuses what a unit asks for. Answers the extension's id. */
    @WithTransaction
    public Uni<UUID> decide(DecideExtension command, Actor actor) {
        Permission.GRANT_EXTENSION.require(actor);
        return store.find(command.extension(), actor.government())
                .chain(extension -> open(extension.dutyId(), actor, Permission.GRANT_EXTENSION)
                        .call(() -> store.refresh(extension))
                        .invoke(() -> extension.expect(command.expectedVersion()))
                        .chain(duty -> decide(command, extension, duty, actor)))
                .replaceWith(command.extension());
    }

    private Uni<Void> decide(DecideExtension command, Extension extension, Duty duty, Actor actor) {
        if (command instanceof DecideExtension.Grant grant) {
            var before = duty.due();
            duty.extend(extension.grant(grant.due(), grant.reason(), duty, moment(actor)));
            var act = new DueChange.Act(DueCause.EXTENDED, extension.id(), extension.reason(), actor, clock.instant());
            return store.addChanges(List.of(new DueChange(Ids.next(), duty, before, act)))
                    .chain(() -> log.append(actor, ExtensionAct.GRANTED, extension.id(), grant.reason()));
        }
        extension.refuse(command.reason(), moment(actor));
        return log.append(actor, ExtensionAct.REFUSED, extension.id(), command.reason());
    }

    private Uni<Duty> open(UUID duty, Actor actor, Permission permission) {
        return hold.hold(duty, actor, permission)
                .invoke(DutyHold.Held::requireOpen)
                .chain(held -> duties.held(held.duty()));
    }

    private Extension.Moment moment(Actor actor) {
        return new Extension.Moment(actor, clock.instant(), Today.by(clock));
    }

    /** @throws Refused extension.notFound */
    public Uni<ExtensionView> get(UUID extension, Actor actor) {
        return find(extension, actor).onItem().ifNull().failWith(() -> Refused.notFound("extension", extension));
    }

    /** The extension; null where there is none that the actor may see. */
    public Uni<@Nullable ExtensionView> find(UUID extension, Actor actor) {
        return reads.one(extension, DutyScope.of(actor));
    }

    /** The first asked for comes first. */
    public Uni<Page<ExtensionView>> list(FindExtensions filter, PageRequest page, Actor actor) {
        return reads.page(filter, page, DutyScope.of(actor));
    }

    /** Those of duties that the caller was shown, the first asked for first. */
    public Uni<List<ExtensionView>> ofDuties(Collection<UUID> shown) {
        return reads.ofDuties(shown);
    }

    /** All dates that duties that the caller was shown had, the first one first. */
    public Uni<List<DueDateView>> dueDatesOf(Collection<UUID> shown) {
        return reads.dueDatesOf(shown);
    }
}
