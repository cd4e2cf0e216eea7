package io.sunledger.intake;

import io.smallrye.mutiny.Uni;
import io.sunledger.intake.document.DocumentReader;
import io.sunledger.intake.reading.Draft;
import io.sunledger.intake.reading.DraftItem;
import io.sunledger.intake.reading.PlanReader;
import io.sunledger.intake.reading.References;
import io.sunledger.intake.reading.Restatement;
import io.sunledger.intake.store.DraftReads;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.OffLoop;
import io.sunledger.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What documents say besides the plans that are made of them; only the openness office asks.
 *
 * <p>Codes of refusal: document.*, access.forbidden.
 */
@ApplicationScoped
public class PlanDocuments {
    private final DraftReads reads;
    private final OffLoop offLoop;

    PlanDocuments(DraftReads reads, OffLoop offLoop) {
        this.reads = reads;
        this.offLoop = offLoop;
    }

    /** The documents that the document of a plan names, in its order; none where the plan was made without one. */
    public Uni<List<NamedDocument>> namedIn(UUID plan, Actor actor) {
        Permission.RUN_PLANS.require(actor);
        return reads.textOfPlan(plan, actor.government())
                .chain(text -> text == null
                        ? Uni.createFrom().item(List.of())
                        : offLoop.run(() -> References.in(text).stream()
                                .map(found -> new NamedDocument(
                                        found.title(),
                                        found.number(),
                                        found.span().from(),
                                        found.span().to()))
                                .toList()));
    }

    /**
     * The tasks that a document prints, in its order; rows of an annex that say again what the body says are left out.
     *
     * @throws Refused document.*
     */
    public Uni<List<PrintedTask>> tasksIn(ReadDocument document, Actor actor) {
        Permission.RUN_PLANS.require(actor);
        return offLoop.run(() -> tasks(PlanReader.read(DocumentReader.read(document.fileName(), document.bytes()))));
    }

    private static List<PrintedTask> tasks(Draft draft) {
        var again = draft.restatements().stream().map(Restatement::annex).collect(Collectors.toSet());
        var tasks = new ArrayList<PrintedTask>();
        for (var i = 0; i < draft.items().size(); i++) {
            tasks.addAll(tasks(draft.items().get(i), i, again));
        }
        return List.copyOf(tasks);
    }

    private static List<PrintedTask> tasks(DraftItem item, int index, Set<Restatement.Place> again) {
        var tasks = new ArrayList<PrintedTask>();
        for (var i = 0; i < item.tasks().size(); i++) {
            if (!again.contains(new Restatement.Place(index, i))) {
                tasks.add(new PrintedTask(
                        item.number(), item.tasks().get(i).text().strip()));
            }
        }
        return tasks;
    }
}
