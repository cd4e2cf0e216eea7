package io.sunledger.undertaking.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.DutyView;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.PageRequest;
import io.sunledger.platform.Batch;
import io.sunledger.platform.Language;
import io.sunledger.platform.graphql.Payloads;
import io.sunledger.security.CurrentActor;
import io.sunledger.undertaking.MeasureView;
import io.sunledger.undertaking.Measures;
import io.sunledger.undertaking.OfficerView;
import io.sunledger.undertaking.ReceiptView;
import io.sunledger.undertaking.Receipts;
import io.sunledger.undertaking.UndertakingView;
import io.sunledger.undertaking.web.UndertakingConnections.DutyToReceiveConnection;
import io.sunledger.undertaking.web.UndertakingInputs.AddMeasureInput;
import io.sunledger.undertaking.web.UndertakingInputs.ChangeMeasureInput;
import io.sunledger.undertaking.web.UndertakingInputs.EndMeasureInput;
import io.sunledger.undertaking.web.UndertakingInputs.MeasurePayload;
import io.sunledger.undertaking.web.UndertakingInputs.ReceiptOutcome;
import io.sunledger.undertaking.web.UndertakingInputs.ReceiveDutiesInput;
import io.sunledger.undertaking.web.UndertakingInputs.ReceiveDutiesPayload;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Receipts and measures over GraphQL, and what of them hangs on a duty. */
@GraphQLApi
public class UndertakingGraphQl {
    private final Receipts receipts;
    private final Measures measures;
    private final CurrentActor actor;
    private final Payloads payloads;
    private final Language language;

    UndertakingGraphQl(Receipts receipts, Measures measures, CurrentActor actor, Payloads payloads, Language language) {
        this.receipts = receipts;
        this.measures = measures;
        this.actor = actor;
        this.payloads = payloads;
        this.language = language;
    }

    /** The duties that the caller may see and nobody has received, by due date. */
    @Query
    @NonNull
    public Uni<DutyToReceiveConnection> dutiesToReceive(
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before,
            @Id @Nullable String planId) {
        var plan = planId == null ? null : Ids.parse(planId);
        return receipts.toReceive(plan, PageRequest.of(first, after, last, before), actor.get())
                .map(DutyToReceiveConnection::of);
    }

    /** Receives duties of the caller's unit: what can be received is, with an answer for each; a second receipt tells the first. */
    @Mutation
    @NonNull
    public Uni<ReceiveDutiesPayload> receiveDuties(@NonNull ReceiveDutiesInput input) {
        var caller = actor.get();
        var reads = language.ofCaller();
        return payloads.of(
                Uni.createFrom()
                        .item(input::command)
                        .chain(command -> receipts.receive(command, caller))
                        .map(received -> ReceiptOutcome.of(received, reads)),
                ReceiveDutiesPayload::new);
    }

    @Mutation
    @NonNull
    public Uni<MeasurePayload> addMeasure(@NonNull AddMeasureInput input) {
        var caller = actor.get();
        return payloads.of(
                measures.add(input.command(), caller).chain(id -> measures.get(id, caller)), MeasurePayload::new);
    }

    @Mutation
    @NonNull
    public Uni<MeasurePayload> changeMeasure(@NonNull ChangeMeasureInput input) {
        return now(input.measureId(), measures.change(input.command(), actor.get()));
    }

    /** It is done. */
    @Mutation
    @NonNull
    public Uni<MeasurePayload> finishMeasure(@NonNull EndMeasureInput input) {
        return now(input.measureId(), measures.finish(input.command(), actor.get()));
    }

    /** It is not to be done any more; it is kept. */
    @Mutation
    @NonNull
    public Uni<MeasurePayload> dropMeasure(@NonNull EndMeasureInput input) {
        return now(input.measureId(), measures.drop(input.command(), actor.get()));
    }

    /** When the duty was received and by whom; null where nobody has. */
    public Uni<List<@Nullable ReceiptView>> receipt(@Source List<DutyView> of) {
        return ones(of, UndertakingView::receipt);
    }

    /** Who is responsible for the duty within its unit; null before it is received. */
    public Uni<List<@Nullable OfficerView>> officer(@Source List<DutyView> of) {
        return ones(of, UndertakingView::officer);
    }

    /** The measures into which the unit divides the duty, by their place; those that were dropped too. */
    @NonNull
    public Uni<List<List<MeasureView>>> measures(@Source List<DutyView> of) {
        var ids = of.stream().map(DutyView::id).toList();
        return measures.ofDuties(ids).map(rows -> Batch.lists(ids, rows, MeasureView::dutyId));
    }

    private <V> Uni<List<@Nullable V>> ones(List<DutyView> of, Function<UndertakingView, V> part) {
        var ids = of.stream().map(DutyView::id).toList();
        return receipts.ofDuties(ids)
                .map(rows -> Batch.ones(ids, rows, UndertakingView::dutyId).stream()
                        .<@Nullable V>map(found -> found == null ? null : part.apply(found))
                        .toList());
    }

    private Uni<MeasurePayload> now(UUID measure, Uni<UUID> changed) {
        var caller = actor.get();
        return payloads.of(
                changed.chain(id -> measures.get(id, caller)),
                MeasurePayload::new,
                () -> measures.find(measure, caller));
    }
}
