package io.sunledger.urging.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.Duties;
import io.sunledger.duty.DutyView;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.PageRequest;
import io.sunledger.platform.graphql.Payloads;
import io.sunledger.platform.graphql.UserError;
import io.sunledger.security.CurrentActor;
import io.sunledger.urging.FindSheets;
import io.sunledger.urging.LadderView;
import io.sunledger.urging.Ladders;
import io.sunledger.urging.SheetView;
import io.sunledger.urging.UrgingPauses;
import io.sunledger.urging.UrgingSheets;
import io.sunledger.urging.web.SheetInputs.AnswerSheetInput;
import io.sunledger.urging.web.SheetInputs.IssueSheetInput;
import io.sunledger.urging.web.SheetInputs.PauseUrgingInput;
import io.sunledger.urging.web.SheetInputs.ReceiveSheetInput;
import io.sunledger.urging.web.SheetInputs.WithdrawSheetInput;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Urging over GraphQL: the ways in and the acts. */
@GraphQLApi
public class UrgingGraphQl {
    private final UrgingSheets sheets;
    private final UrgingPauses pauses;
    private final Duties duties;
    private final Ladders ladders;
    private final CurrentActor actor;
    private final Payloads payloads;

    UrgingGraphQl(
            UrgingSheets sheets,
            UrgingPauses pauses,
            Duties duties,
            Ladders ladders,
            CurrentActor actor,
            Payloads payloads) {
        this.sheets = sheets;
        this.pauses = pauses;
        this.duties = duties;
        this.ladders = ladders;
        this.actor = actor;
        this.payloads = payloads;
    }

    /** Newest first. */
    @Query
    @NonNull
    public Uni<SheetConnection> urgingSheets(
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before,
            @Nullable FindSheets filter) {
        return sheets.list(
                        Objects.requireNonNullElse(filter, FindSheets.ALL),
                        PageRequest.of(first, after, last, before),
                        actor.get())
                .map(SheetConnection::of);
    }

    @Query
    public Uni<@Nullable SheetView> urgingSheet(@Id @NonNull String id) {
        return sheets.find(Ids.parse(id), actor.get());
    }

    /** What is urged when. */
    @Query
    @NonNull
    public List<@NonNull LadderView> urgingLadders() {
        return ladders.views();
    }

    @Mutation
    @NonNull
    public Uni<UrgingSheetPayload> issueSheet(@NonNull IssueSheetInput input) {
        return payload(sheets.issue(input.command(), actor.get()));
    }

    @Mutation
    @NonNull
    public Uni<UrgingSheetPayload> receiveSheet(@NonNull ReceiveSheetInput input) {
        return payload(sheets.receive(input.command(), actor.get()), input.sheetId());
    }

    @Mutation
    @NonNull
    public Uni<UrgingSheetPayload> answerSheet(@NonNull AnswerSheetInput input) {
        return payload(sheets.answer(input.command(), actor.get()), input.sheetId());
    }

    @Mutation
    @NonNull
    public Uni<UrgingSheetPayload> withdrawSheet(@NonNull WithdrawSheetInput input) {
        return payload(sheets.withdraw(input.command(), actor.get()), input.sheetId());
    }

    @Mutation
    @NonNull
    public Uni<PauseUrgingPayload> pauseUrging(@NonNull PauseUrgingInput input) {
        var caller = actor.get();
        return payloads.of(
                pauses.pause(input.command(), caller).chain(duty -> duties.get(duty, caller)), PauseUrgingPayload::new);
    }

    private Uni<UrgingSheetPayload> payload(Uni<UUID> done) {
        var caller = actor.get();
        return payloads.of(done.chain(id -> sheets.get(id, caller)), UrgingSheetPayload::new);
    }

    private Uni<UrgingSheetPayload> payload(Uni<UUID> done, UUID sheet) {
        var caller = actor.get();
        return payloads.of(
                done.chain(id -> sheets.get(id, caller)), UrgingSheetPayload::new, () -> sheets.find(sheet, caller));
    }

    /** The sheet as it is now, or why nothing was done. */
    public record UrgingSheetPayload(
            @Nullable SheetView sheet, @NonNull List<@NonNull UserError> userErrors) {}

    /** The duty that is left alone, or why it is not. */
    public record PauseUrgingPayload(
            @Nullable DutyView duty, @NonNull List<@NonNull UserError> userErrors) {}
}
