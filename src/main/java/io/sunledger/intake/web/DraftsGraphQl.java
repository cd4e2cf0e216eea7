package io.sunledger.intake.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.intake.ChangeDraft;
import io.sunledger.intake.DiscardDraft;
import io.sunledger.intake.DraftReading;
import io.sunledger.intake.DraftView;
import io.sunledger.intake.Drafts;
import io.sunledger.intake.IssueDraft;
import io.sunledger.intake.ReadDocument;
import io.sunledger.intake.web.DraftInputs.ChangeDraftInput;
import io.sunledger.intake.web.DraftInputs.DiscardDraftInput;
import io.sunledger.intake.web.DraftInputs.IssueDraftInput;
import io.sunledger.intake.web.DraftInputs.ReadDocumentInput;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.plan.PlanView;
import io.sunledger.plan.Plans;
import io.sunledger.platform.graphql.Payloads;
import io.sunledger.platform.graphql.UserError;
import io.sunledger.security.CurrentActor;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Drafts over GraphQL: the ways in and the acts. */
@GraphQLApi
public class DraftsGraphQl {
    private final Drafts drafts;
    private final DraftReading reading;
    private final Plans plans;
    private final CurrentActor actor;
    private final Payloads payloads;

    DraftsGraphQl(Drafts drafts, DraftReading reading, Plans plans, CurrentActor actor, Payloads payloads) {
        this.drafts = drafts;
        this.reading = reading;
        this.plans = plans;
        this.actor = actor;
        this.payloads = payloads;
    }

    @Query
    public Uni<@Nullable DraftView> draft(@Id @NonNull String id) {
        return reading.find(Ids.parse(id), actor.get());
    }

    @Query
    @NonNull
    public Uni<DraftConnection> drafts(
            @Nullable Integer first, @Nullable String after, @Nullable Integer last, @Nullable String before) {
        return reading.list(PageRequest.of(first, after, last, before), actor.get())
                .map(DraftConnection::of);
    }

    @Mutation
    @NonNull
    public Uni<DraftPayload> readDocument(@NonNull ReadDocumentInput input) {
        var caller = actor.get();
        return payloads.of(
                Uni.createFrom()
                        .item(() -> new ReadDocument(input.fileName(), bytes(input.content())))
                        .chain(command -> drafts.read(command, caller)),
                DraftPayload::new);
    }

    @Mutation
    @NonNull
    public Uni<DraftPayload> changeDraft(@NonNull ChangeDraftInput input) {
        var caller = actor.get();
        return payloads.of(
                Uni.createFrom()
                        .item(() -> new ChangeDraft(
                                input.draftId(),
                                input.expectedVersion(),
                                input.acts().stream().map(ActInput::act).toList()))
                        .chain(command -> drafts.change(command, caller))
                        .chain(id -> reading.get(id, caller)),
                DraftPayload::new,
                () -> reading.find(input.draftId(), caller));
    }

    @Mutation
    @NonNull
    public Uni<DraftPayload> discardDraft(@NonNull DiscardDraftInput input) {
        var caller = actor.get();
        return payloads.of(
                drafts.discard(new DiscardDraft(input.draftId(), input.expectedVersion(), input.reason()), caller)
                        .chain(id -> reading.get(id, caller)),
                DraftPayload::new,
                () -> reading.find(input.draftId(), caller));
    }

    @Mutation
    @NonNull
    public Uni<IssueDraftPayload> issueDraft(@NonNull IssueDraftInput input) {
        var caller = actor.get();
        return payloads.of(
                drafts.issue(new IssueDraft(input.draftId(), input.expectedVersion()), input.idempotencyKey(), caller)
                        .chain(plan -> plans.get(plan, caller)),
                IssueDraftPayload::new);
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new Refused("draft.badBase64");
        }
    }

    /** The draft as it is now, or why nothing was changed. */
    public record DraftPayload(
            @Nullable DraftView draft, @NonNull List<@NonNull UserError> userErrors) {}

    /** The plan that was made, or everything that keeps it from being made. */
    public record IssueDraftPayload(
            @Nullable PlanView plan, @NonNull List<@NonNull UserError> userErrors) {}
}
