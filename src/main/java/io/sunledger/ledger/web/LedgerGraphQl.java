package io.sunledger.ledger.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.DutyView;
import io.sunledger.kernel.Ids;
import io.sunledger.ledger.EntryView;
import io.sunledger.ledger.LedgerEntries;
import io.sunledger.ledger.LedgerStanding;
import io.sunledger.ledger.OccurrenceLists;
import io.sunledger.ledger.OccurrenceView;
import io.sunledger.ledger.Occurrences;
import io.sunledger.ledger.Standing;
import io.sunledger.ledger.web.LedgerInputs.AddEntryInput;
import io.sunledger.ledger.web.LedgerInputs.EndOccurrenceInput;
import io.sunledger.ledger.web.LedgerInputs.RecordOccurrenceInput;
import io.sunledger.ledger.web.LedgerInputs.StrikeRecordInput;
import io.sunledger.platform.Batch;
import io.sunledger.platform.graphql.Payloads;
import io.sunledger.platform.graphql.UserError;
import io.sunledger.security.CurrentActor;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** The registers over GraphQL: the acts, and what records come to. */
@GraphQLApi
public class LedgerGraphQl {
    private final Occurrences occurrences;
    private final OccurrenceLists lists;
    private final LedgerEntries entries;
    private final LedgerStanding standing;
    private final CurrentActor actor;
    private final Payloads payloads;

    LedgerGraphQl(
            Occurrences occurrences,
            OccurrenceLists lists,
            LedgerEntries entries,
            LedgerStanding standing,
            CurrentActor actor,
            Payloads payloads) {
        this.occurrences = occurrences;
        this.lists = lists;
        this.entries = entries;
        this.standing = standing;
        this.actor = actor;
        this.payloads = payloads;
    }

    /**
     * What the records of a duty come to.
     *
     * @param to inclusive
     */
    @Query
    @NonNull
    public Uni<Standing> ledgerStanding(@Id @NonNull String dutyId, @NonNull LocalDate from, @NonNull LocalDate to) {
        return standing.read(Ids.parse(dutyId), from, to, actor.get());
    }

    /** What was done and measured, by day. */
    @NonNull
    public Uni<List<List<EntryView>>> ledgerEntries(@Source List<DutyView> of) {
        var ids = of.stream().map(DutyView::id).toList();
        return entries.ofDuties(ids).map(rows -> Batch.lists(ids, rows, EntryView::dutyId));
    }

    @Mutation
    @NonNull
    public Uni<OccurrencePayload> recordOccurrence(@NonNull RecordOccurrenceInput input) {
        return occurrence(() -> occurrences.record(input.command(), actor.get()), null);
    }

    @Mutation
    @NonNull
    public Uni<OccurrencePayload> endOccurrence(@NonNull EndOccurrenceInput input) {
        return occurrence(() -> occurrences.end(input.command(), actor.get()), input.occurrenceId());
    }

    @Mutation
    @NonNull
    public Uni<OccurrencePayload> strikeOccurrence(@NonNull StrikeRecordInput input) {
        return occurrence(() -> occurrences.strike(input.command(), actor.get()), input.id());
    }

    @Mutation
    @NonNull
    public Uni<LedgerEntryPayload> addLedgerEntry(@NonNull AddEntryInput input) {
        return entry(() -> entries.add(input.command(), actor.get()), null);
    }

    @Mutation
    @NonNull
    public Uni<LedgerEntryPayload> strikeLedgerEntry(@NonNull StrikeRecordInput input) {
        return entry(() -> entries.strike(input.command(), actor.get()), input.id());
    }

    private Uni<OccurrencePayload> occurrence(Supplier<Uni<UUID>> act, @Nullable UUID present) {
        var caller = actor.get();
        return payloads.of(
                Uni.createFrom().deferred(act::get).chain(id -> lists.get(id, caller)),
                OccurrencePayload::new,
                () -> present == null ? Uni.createFrom().nullItem() : lists.find(present, caller));
    }

    private Uni<LedgerEntryPayload> entry(Supplier<Uni<UUID>> act, @Nullable UUID present) {
        var caller = actor.get();
        return payloads.of(
                Uni.createFrom().deferred(act::get).chain(id -> entries.get(id, caller)),
                LedgerEntryPayload::new,
                () -> present == null ? Uni.createFrom().nullItem() : entries.find(present, caller));
    }

    /** The occurrence as it is now, or why not. */
    public record OccurrencePayload(
            @Nullable OccurrenceView occurrence, @NonNull List<@NonNull UserError> userErrors) {}

    /** The record as it is now, or why not. */
    public record LedgerEntryPayload(
            @Nullable EntryView ledgerEntry, @NonNull List<@NonNull UserError> userErrors) {}
}
