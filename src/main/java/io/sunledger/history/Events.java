package io.sunledger.history;

import io.smallrye.mutiny.Uni;
import io.sunledger.history.store.EventReads;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Page;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What was done. The office and the auditor read the events of their government; a unit's officers and approvers those that their
 * unit did and those that changed something of its, and of those changes only its own; nobody else reads any.
 *
 * <p>Codes of refusal: event.notFound, access.forbidden, access.noUnit.
 */
@ApplicationScoped
public class Events {
    /** How many of a command's changes are read with it; the rest are read by {@link #changes}. */
    static final int CHANGES_SHOWN = 100;

    private final EventReads reads;

    Events(EventReads reads) {
        this.reads = reads;
    }

    /** The newest first. */
    public Uni<Page<EventView>> list(FindEvents filter, PageRequest page, Actor actor) {
        return reads.page(filter, page, EventScope.of(actor));
    }

    /** The first {@value #CHANGES_SHOWN} changes of each of these commands, in the order in which they were made. */
    public Uni<List<ChangeView>> changesOf(Collection<UUID> commands, Actor actor) {
        return reads.changes(commands, CHANGES_SHOWN, EventScope.of(actor));
    }

    /**
     * All changes of an event's command.
     *
     * @throws Refused event.notFound where there is none that the actor may read
     */
    public Uni<List<ChangeView>> changes(UUID event, Actor actor) {
        var scope = EventScope.of(actor);
        return reads.command(event, scope)
                .onItem()
                .ifNull()
                .failWith(() -> Refused.notFound("event", event))
                .chain(command -> reads.changes(List.of(command), Integer.MAX_VALUE, scope));
    }
}
