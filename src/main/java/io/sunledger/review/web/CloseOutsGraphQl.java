package io.sunledger.review.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.PageRequest;
import io.sunledger.platform.Language;
import io.sunledger.platform.graphql.Payloads;
import io.sunledger.platform.graphql.UserError;
import io.sunledger.review.CheckCloseOut;
import io.sunledger.review.CloseOutDecisions;
import io.sunledger.review.CloseOutFiles;
import io.sunledger.review.CloseOutRequests;
import io.sunledger.review.CloseOutView;
import io.sunledger.review.FindCloseOutRequests;
import io.sunledger.review.GradeView;
import io.sunledger.review.web.CloseOutInputs.AskCloseOutInput;
import io.sunledger.review.web.CloseOutInputs.GradeInput;
import io.sunledger.review.web.CloseOutInputs.ReasonInput;
import io.sunledger.review.web.CloseOutInputs.WaiveInput;
import io.sunledger.security.CurrentActor;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Close-outs over GraphQL: the ways in and the acts. */
@GraphQLApi
public class CloseOutsGraphQl {
    private final CloseOutFiles files;
    private final CloseOutRequests requests;
    private final CloseOutDecisions decisions;
    private final CurrentActor actor;
    private final Payloads payloads;
    private final Language language;

    CloseOutsGraphQl(
            CloseOutFiles files,
            CloseOutRequests requests,
            CloseOutDecisions decisions,
            CurrentActor actor,
            Payloads payloads,
            Language language) {
        this.files = files;
        this.requests = requests;
        this.decisions = decisions;
        this.actor = actor;
        this.payloads = payloads;
        this.language = language;
    }

    @Query
    public Uni<@Nullable CloseOutView> closeOut(@Id @NonNull String id) {
        return files.find(Ids.parse(id), actor.get());
    }

    /** Those that wait for the office, who has waited longest first. */
    @Query
    @NonNull
    public Uni<CloseOutConnection> closeOutRequests(
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before,
            @Nullable FindCloseOutRequests filter) {
        var asked = Objects.requireNonNullElse(filter, FindCloseOutRequests.ALL);
        return files.requests(asked, PageRequest.of(first, after, last, before), actor.get())
                .map(CloseOutConnection::of);
    }

    /** What the grades mean, the best first. */
    @Query
    @NonNull
    public List<@NonNull GradeView> closeOutGrades() {
        return GradeView.all(language.ofCaller());
    }

    @Mutation
    @NonNull
    public Uni<CloseOutPayload> askCloseOut(@NonNull AskCloseOutInput input) {
        var caller = actor.get();
        return payloads.of(
                requests.ask(input.command(), caller).chain(id -> files.get(id, caller)), CloseOutPayload::new);
    }

    /** Looks up again what stands in the way of one that is asked for. */
    @Mutation
    @NonNull
    public Uni<CloseOutPayload> checkCloseOut(@Id @NonNull String closeOutId) {
        var id = Ids.parse(closeOutId);
        return payload(requests.check(new CheckCloseOut(id), actor.get()), id);
    }

    @Mutation
    @NonNull
    public Uni<CloseOutPayload> withdrawCloseOut(@NonNull ReasonInput input) {
        return payload(requests.withdraw(input.withdraw(), actor.get()), input.closeOutId());
    }

    @Mutation
    @NonNull
    public Uni<CloseOutPayload> waiveShortfall(@NonNull WaiveInput input) {
        return payload(decisions.waive(input.command(), actor.get()), input.closeOutId());
    }

    @Mutation
    @NonNull
    public Uni<CloseOutPayload> refuseCloseOut(@NonNull ReasonInput input) {
        return payload(decisions.refuse(input.refuse(), actor.get()), input.closeOutId());
    }

    @Mutation
    @NonNull
    public Uni<CloseOutPayload> gradeCloseOut(@NonNull GradeInput input) {
        return payload(decisions.grade(input.command(), actor.get()), input.closeOutId());
    }

    @Mutation
    @NonNull
    public Uni<CloseOutPayload> reopenDuty(@NonNull ReasonInput input) {
        return payload(decisions.reopen(input.reopen(), actor.get()), input.closeOutId());
    }

    private Uni<CloseOutPayload> payload(Uni<UUID> done, UUID closeOut) {
        var caller = actor.get();
        return payloads.of(
                done.chain(id -> files.get(id, caller)), CloseOutPayload::new, () -> files.find(closeOut, caller));
    }

    /** The close-out as it is now, or why nothing was done. */
    public record CloseOutPayload(
            @Nullable CloseOutView closeOut, @NonNull List<@NonNull UserError> userErrors) {}
}
