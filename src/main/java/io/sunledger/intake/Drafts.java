package io.sunledger.intake;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.sunledger.history.EventLog;
import io.sunledger.intake.document.DocumentReader;
import io.sunledger.intake.domain.Draft;
import io.sunledger.intake.domain.DraftDecision;
import io.sunledger.intake.domain.DraftSource;
import io.sunledger.intake.reading.PlanReader;
import io.sunledger.intake.reading.SourceDocument;
import io.sunledger.intake.store.DraftReads;
import io.sunledger.intake.store.DraftStore;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Refused;
import io.sunledger.plan.IssuePlan;
import io.sunledger.plan.Plans;
import io.sunledger.platform.Idempotency;
import io.sunledger.platform.OffLoop;
import io.sunledger.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the openness office does with a document, from handing it in to issuing the plan.
 *
 * <p>Codes of refusal: document.* (see {@link DocumentReader}), draft.* (see {@link DraftAct} and {@link Readiness}), version.stale,
 * access.forbidden.
 */
@ApplicationScoped
public class Drafts {
    private final DraftStore store;
    private final DraftReads reads;
    private final DraftNames names;
    private final Contents contents;
    private final Plans plans;
    private final Idempotency idempotency;
    private final EventLog log;
    private final OffLoop offLoop;
    private final Clock clock;

    Drafts(
            DraftStore store,
            DraftReads reads,
            DraftNames names,
            Contents contents,
            Plans plans,
            Idempotency idempotency,
            EventLog log,
            OffLoop offLoop,
            Clock clock) {
        this.store = store;
        this.reads = reads;
        this.names = names;
        this.contents = contents;
        this.plans = plans;
        this.idempotency = idempotency;
        this.log = log;
        this.offLoop = offLoop;
        this.clock = clock;
    }

    /**
     * Reads a document into a draft. The same bytes give the draft that was made of them, or that became a plan: a document is
     * read once, so this may be sent again as it is.
     */
    public Uni<DraftView> read(ReadDocument command, Actor actor) {
        Permission.RUN_PLANS.require(actor);
        var sha256 = sha256(command.bytes());
        return reads.ofDocument(sha256, actor.government())
                .onItem()
                .ifNull()
                .switchTo(() -> offLoop.run(() -> understand(command))
                        .chain(read -> Panache.withTransaction(() -> keep(command, sha256, read, actor)))
                        .chain(id -> reads.draft(id, actor.government()))
                        .onFailure()
                        .recoverWithUni(failure -> readMeanwhile(sha256, actor, failure)));
    }

    /** Does the acts, keeps each as a decision, and looks again for units behind the names that are still unknown. */
    @WithTransaction
    public Uni<UUID> change(ChangeDraft command, Actor actor) {
        Permission.RUN_PLANS.require(actor);
        return store.draft(command.draft(), actor.government())
                .invoke(draft -> draft.change(command.expectedVersion(), clock.instant()))
                .call(draft -> names.resolved(after(command, draft), actor).invoke(content -> hold(draft, content)))
                .call(draft -> names.remember(command.acts(), actor))
                .call(draft -> decided(command, actor))
                .call(draft -> log.append(actor, IntakeAct.CHANGED, draft.id()))
                .map(Draft::id);
    }

    /**
     * Makes a plan of the draft, in one transaction with all that follows from it. Answers the plan's id.
     *
     * @param key the caller's idempotency key
     * @throws Refused draft.notReady with everything that is wrong
     */
    @WithTransaction
    public Uni<UUID> issue(IssueDraft command, @Nullable String key, Actor actor) {
        Permission.RUN_PLANS.require(actor);
        return idempotency.once(
                actor,
                key,
                command,
                UUID.class,
                () -> store.draft(command.draft(), actor.government())
                        .invoke(draft -> draft.change(command.expectedVersion(), clock.instant()))
                        .chain(draft -> ready(contents.read(draft.content()), actor)
                                .chain(plan -> plans.issue(plan, actor))
                                .invoke(draft::issuedAs))
                        .call(plan -> decided(command.draft(), command.expectedVersion(), command, actor))
                        .call(plan -> log.append(actor, IntakeAct.ISSUED, command.draft())));
    }

    /** Throws the draft away; its document may be handed in again. */
    @WithTransaction
    public Uni<UUID> discard(DiscardDraft command, Actor actor) {
        Permission.RUN_PLANS.require(actor);
        return store.draft(command.draft(), actor.government())
                .invoke(draft -> draft.change(command.expectedVersion(), clock.instant()))
                .invoke(Draft::discard)
                .call(draft -> decided(draft.id(), command.expectedVersion(), command, actor))
                .call(draft -> log.append(actor, IntakeAct.DISCARDED, draft.id(), command.reason()))
                .map(Draft::id);
    }

    private Uni<IssuePlan> ready(DraftContent content, Actor actor) {
        return names.emptyGroupsInTransaction(content, actor)
                .map(empty -> new IssuePlan(Readiness.plan(content, empty)));
    }

    private Uni<UUID> keep(ReadDocument command, String sha256, Understood read, Actor actor) {
        var source =
                new Draft.Source(command.fileName(), sha256, read.document().text());
        var entry = new Draft.Entry(actor.government(), clock.instant(), actor.account());
        var draft = new Draft(Ids.next(), source, entry);
        return names.resolved(read.content(), actor)
                .invoke(content -> hold(draft, content))
                .chain(() -> store.add(draft, new DraftSource(draft.id(), command.bytes())))
                .chain(() -> log.append(actor, IntakeAct.READ, draft.id()))
                .replaceWith(draft.id());
    }

    // two clerks handed in the same document at once: the second finds what the first made of it
    private Uni<DraftView> readMeanwhile(String sha256, Actor actor, Throwable failure) {
        return reads.ofDocument(sha256, actor.government()).onItem().ifNull().failWith(failure);
    }

    private DraftContent after(ChangeDraft command, Draft draft) {
        var content = contents.read(draft.content());
        for (var act : command.acts()) {
            content = act.apply(content);
        }
        return content;
    }

    private void hold(Draft draft, DraftContent content) {
        draft.hold(contents.write(content), content.head().title());
    }

    private Uni<Void> decided(ChangeDraft command, Actor actor) {
        Uni<Void> written = Uni.createFrom().voidItem();
        for (var i = 0; i < command.acts().size(); i++) {
            var act = command.acts().get(i);
            var place = new DraftDecision.Place(command.draft(), command.expectedVersion(), i);
            var decided =
                    new DraftDecision.Decided(DraftAct.nameOf(act), contents.writeAct(act), actor, clock.instant());
            written = written.chain(() -> store.add(new DraftDecision(Ids.next(), place, decided)));
        }
        return written;
    }

    private Uni<Void> decided(UUID draft, int version, Record command, Actor actor) {
        var act = command.getClass().getSimpleName();
        var decided = new DraftDecision.Decided(
                Character.toLowerCase(act.charAt(0)) + act.substring(1),
                contents.write(command),
                actor,
                clock.instant());
        return store.add(new DraftDecision(Ids.next(), new DraftDecision.Place(draft, version, 0), decided));
    }

    private static Understood understand(ReadDocument command) {
        var document = DocumentReader.read(command.fileName(), command.bytes());
        return new Understood(document, FirstContent.of(PlanReader.read(document)));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private record Understood(SourceDocument document, DraftContent content) {}
}
