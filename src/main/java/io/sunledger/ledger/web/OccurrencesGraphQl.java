package io.sunledger.ledger.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.calendar.ComputationView;
import io.sunledger.duty.Duties;
import io.sunledger.duty.DutyView;
import io.sunledger.kernel.PageRequest;
import io.sunledger.ledger.FindOccurrences;
import io.sunledger.ledger.OccurrenceLists;
import io.sunledger.ledger.OccurrenceMoveView;
import io.sunledger.ledger.OccurrenceView;
import io.sunledger.platform.Batch;
import io.sunledger.platform.Language;
import io.sunledger.security.CurrentActor;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Occurrences over GraphQL: the ways in, and what hangs on them. */
@GraphQLApi
public class OccurrencesGraphQl {
    private final OccurrenceLists occurrences;
    private final Duties duties;
    private final CurrentActor actor;
    private final Language language;

    OccurrencesGraphQl(OccurrenceLists occurrences, Duties duties, CurrentActor actor, Language language) {
        this.occurrences = occurrences;
        this.duties = duties;
        this.actor = actor;
        this.language = language;
    }

    /** By due date. */
    @Query
    @NonNull
    public Uni<OccurrenceConnection> occurrences(
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before,
            @Nullable FindOccurrences filter) {
        var page = PageRequest.of(first, after, last, before);
        return occurrences
                .list(Objects.requireNonNullElse(filter, FindOccurrences.ALL), page, actor.get())
                .map(OccurrenceConnection::of);
    }

    @NonNull
    public Uni<List<List<OccurrenceView>>> occurrences(@Source List<DutyView> of) {
        var ids = of.stream().map(DutyView::id).toList();
        return occurrences.ofDuties(ids).map(rows -> Batch.lists(ids, rows, OccurrenceView::dutyId));
    }

    /** How the due date was computed, step by step. */
    @NonNull
    public Uni<List<ComputationView>> computation(@Source List<OccurrenceView> of) {
        var ids = ids(of);
        return occurrences
                .computationsOf(Set.copyOf(ids), language.ofCaller())
                .map(known -> ids.stream()
                        .map(id -> Objects.requireNonNull(known.get(id)))
                        .toList());
    }

    /** Which notices moved the due date. */
    @NonNull
    public Uni<List<List<OccurrenceMoveView>>> moves(@Source List<OccurrenceView> of) {
        var ids = ids(of);
        return occurrences.movesOf(ids).map(rows -> Batch.lists(ids, rows, OccurrenceMoveView::occurrenceId));
    }

    public Uni<List<@Nullable DutyView>> duty(@Source List<OccurrenceView> of) {
        var ids = of.stream().map(OccurrenceView::dutyId).toList();
        return duties.ofIds(Set.copyOf(ids), actor.get()).map(rows -> Batch.ones(ids, rows, DutyView::id));
    }

    private static List<UUID> ids(List<OccurrenceView> of) {
        return of.stream().map(OccurrenceView::id).toList();
    }
}
