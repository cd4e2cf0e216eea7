package io.sunledger.intake.web;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sunledger.intake.DecisionView;
import io.sunledger.intake.DraftContent;
import io.sunledger.intake.DraftReading;
import io.sunledger.intake.DraftView;
import io.sunledger.intake.UnknownName;
import io.sunledger.platform.Batch;
import io.sunledger.platform.Language;
import io.sunledger.platform.graphql.UserError;
import io.sunledger.security.CurrentActor;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/** What hangs on drafts. */
@GraphQLApi
public class DraftFieldsGraphQl {
    private final DraftReading drafts;
    private final CurrentActor actor;
    private final Language language;

    DraftFieldsGraphQl(DraftReading drafts, CurrentActor actor, Language language) {
        this.drafts = drafts;
        this.actor = actor;
        this.language = language;
    }

    @NonNull
    public Uni<List<DraftContent>> content(@Source List<DraftView> parents) {
        var ids = ids(parents);
        return drafts.contents(ids, actor.get())
                .map(found -> ids.stream().map(found::get).toList());
    }

    /** The document's text, in which all places count. */
    @NonNull
    public Uni<List<String>> text(@Source List<DraftView> parents) {
        var ids = ids(parents);
        return drafts.texts(ids, actor.get())
                .map(found -> ids.stream().map(found::get).toList());
    }

    @NonNull
    public Uni<List<List<DecisionView>>> decisions(@Source List<DraftView> parents) {
        var ids = ids(parents);
        return drafts.decisions(ids, actor.get()).map(rows -> Batch.lists(ids, rows, DecisionView::draftId));
    }

    /** What keeps the draft from being issued. */
    @NonNull
    public Uni<List<List<UserError>>> breaches(@Source List<DraftView> parents) {
        var caller = actor.get();
        var reads = language.ofCaller();
        return each(
                parents,
                id -> drafts.breaches(id, caller)
                        .map(found -> found.stream()
                                .map(breach -> UserError.of(breach, reads))
                                .toList()));
    }

    /** The names that no unit is known for, with what comes nearest. */
    @NonNull
    public Uni<List<List<UnknownName>>> unknownNames(@Source List<DraftView> parents) {
        var caller = actor.get();
        return each(parents, id -> drafts.unknownNames(id, caller));
    }

    private static <V> Uni<List<V>> each(List<DraftView> parents, Function<UUID, Uni<V>> one) {
        return Multi.createFrom()
                .iterable(ids(parents))
                .onItem()
                .transformToUniAndConcatenate(one::apply)
                .collect()
                .asList();
    }

    private static List<UUID> ids(List<DraftView> drafts) {
        return drafts.stream().map(DraftView::id).toList();
    }
}
