package io.sunledger.intake.store;

import io.smallrye.mutiny.Uni;
import io.sunledger.intake.DecisionView;
import io.sunledger.intake.DraftView;
import io.sunledger.kernel.Page;
import io.sunledger.kernel.PageRequest;
import io.sunledger.platform.Keyset;
import io.sunledger.platform.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The queries that make views of drafts. */
@ApplicationScoped
public class DraftReads {
    private static final String DRAFT = """
            select d.id, d.version, d.state, d.fileName, d.sha256, d.title, d.planId, d.createdAt
            from Draft d where d.government = :government""";

    private final Reads reads;

    DraftReads(Reads reads) {
        this.reads = reads;
    }

    public Uni<@Nullable DraftView> draft(UUID draft, String government) {
        return reads.one(
                DRAFT + " and d.id = :draft", DraftView.class, Map.of("draft", draft, "government", government));
    }

    /** The draft that was made of the same bytes, unless it was thrown away. */
    public Uni<@Nullable DraftView> ofDocument(String sha256, String government) {
        return reads.one(
                DRAFT + " and d.sha256 = :sha256 and d.state <> 'DISCARDED'",
                DraftView.class,
                Map.of("sha256", sha256, "government", government));
    }

    public Uni<Page<DraftView>> drafts(PageRequest page, String government) {
        return reads.page(
                Keyset.newestFirst(DRAFT, DraftView.class, "d.id", DraftView::id),
                page,
                Map.of("government", government));
    }

    public Uni<List<Held>> contents(Collection<UUID> drafts, String government) {
        return reads.list(
                "select d.id, d.text, d.content from Draft d where d.id in :drafts and d.government = :government",
                Held.class,
                Map.of("drafts", drafts, "government", government));
    }

    /** The text of the document of which a plan was made; null where there was none. */
    public Uni<@Nullable String> textOfPlan(UUID plan, String government) {
        return reads.one(
                "select d.text from Draft d where d.planId = :plan and d.government = :government",
                String.class,
                Map.of("plan", plan, "government", government));
    }

    public Uni<byte @Nullable []> source(UUID draft, String government) {
        return reads.one("""
                select s.bytes from DraftSource s
                where s.draftId in (select d.id from Draft d where d.id = :draft and d.government = :government)""", byte[].class, Map.of("draft", draft, "government", government));
    }

    public Uni<List<DecisionView>> decisions(Collection<UUID> drafts, String government) {
        return reads.list("""
                select e.draftId, e.number, e.act, e.details, e.at, e.name from DraftDecision e
                where e.draftId in (select d.id from Draft d where d.id in :drafts and d.government = :government)
                order by e.number, e.ordinal""", DecisionView.class, Map.of("drafts", drafts, "government", government));
    }

    /**
     * What a draft holds.
     *
     * @param text the document's text
     * @param content JSON
     */
    public record Held(UUID id, String text, String content) {}
}
