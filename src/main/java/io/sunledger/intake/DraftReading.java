package io.sunledger.intake;

import io.smallrye.mutiny.Uni;
import io.sunledger.intake.store.DraftReads;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Breach;
import io.sunledger.kernel.Page;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What there is to see of drafts; only the openness office sees its own. */
@ApplicationScoped
public class DraftReading {
    private final DraftReads reads;
    private final DraftNames names;
    private final Contents contents;

    DraftReading(DraftReads reads, DraftNames names, Contents contents) {
        this.reads = reads;
        this.names = names;
        this.contents = contents;
    }

    /** The draft, or null where there is none of this actor's government. */
    public Uni<@Nullable DraftView> find(UUID draft, Actor actor) {
        Permission.RUN_PLANS.require(actor);
        return reads.draft(draft, actor.government());
    }

    /** @throws Refused draft.notFound */
    public Uni<DraftView> get(UUID draft, Actor actor) {
        return find(draft, actor).onItem().ifNull().failWith(() -> Refused.notFound("draft", draft));
    }

    /** The government's drafts, the latest first. */
    public Uni<Page<DraftView>> list(PageRequest page, Actor actor) {
        Permission.RUN_PLANS.require(actor);
        return reads.drafts(page, actor.government());
    }

    /** What each draft says. */
    public Uni<Map<UUID, DraftContent>> contents(Collection<UUID> drafts, Actor actor) {
        Permission.RUN_PLANS.require(actor);
        return reads.contents(drafts, actor.government())
                .map(held -> held.stream()
                        .collect(Collectors.toMap(DraftReads.Held::id, one -> contents.read(one.content()))));
    }

    /** Each document's text, in which the places count. */
    public Uni<Map<UUID, String>> texts(Collection<UUID> drafts, Actor actor) {
        Permission.RUN_PLANS.require(actor);
        return reads.contents(drafts, actor.government())
                .map(held -> held.stream().collect(Collectors.toMap(DraftReads.Held::id, DraftReads.Held::text)));
    }

    /** What the draft says, with what is to be done about it. */
    public Uni<ToSettle> toSettle(UUID draft, Actor actor) {
        return content(draft, actor)
                .chain(content -> breaches(content, actor)
                        .chain(breaches -> names.unknown(content, actor)
                                .map(unknown -> new ToSettle(content, breaches, unknown))));
    }

    /** What keeps the draft from being issued; nothing, if it can be. */
    public Uni<List<Breach>> breaches(UUID draft, Actor actor) {
        return content(draft, actor).chain(content -> breaches(content, actor));
    }

    /** The names that no unit is known for, with what comes nearest. */
    public Uni<List<UnknownName>> unknownNames(UUID draft, Actor actor) {
        return content(draft, actor).chain(content -> names.unknown(content, actor));
    }

    private Uni<List<Breach>> breaches(DraftContent content, Actor actor) {
        return names.emptyGroups(content, actor).map(empty -> Readiness.breachesOf(content, empty));
    }

    /**
     * A draft's content and the work that it still is.
     *
     * @param breaches what keeps it from being issued
     * @param unknownNames the names that no unit is known for
     */
    public record ToSettle(DraftContent content, List<Breach> breaches, List<UnknownName> unknownNames) {}

    public Uni<List<DecisionView>> decisions(Collection<UUID> drafts, Actor actor) {
        Permission.RUN_PLANS.require(actor);
        return reads.decisions(drafts, actor.government());
    }

    /** The document, byte by byte. */
    public Uni<byte[]> source(UUID draft, Actor actor) {
        Permission.RUN_PLANS.require(actor);
        return reads.source(draft, actor.government())
                .onItem()
                .ifNull()
                .failWith(() -> Refused.notFound("draft", draft));
    }

    Uni<DraftContent> content(UUID draft, Actor actor) {
        return contents(List.of(draft), actor)
                .map(found -> found.get(draft))
                .onItem()
                .ifNull()
                .failWith(() -> Refused.notFound("draft", draft));
    }
}
