package io.sunledger.duty.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.DueDateView;
import io.sunledger.duty.Duties;
import io.sunledger.duty.DutyView;
import io.sunledger.duty.ExtensionView;
import io.sunledger.duty.Extensions;
import io.sunledger.duty.FindExtensions;
import io.sunledger.duty.web.ExtensionInputs.AskExtensionInput;
import io.sunledger.duty.web.ExtensionInputs.GrantExtensionInput;
import io.sunledger.duty.web.ExtensionInputs.RefuseExtensionInput;
import io.sunledger.kernel.PageRequest;
import io.sunledger.platform.Batch;
import io.sunledger.platform.graphql.Payloads;
import io.sunledger.platform.graphql.UserError;
import io.sunledger.security.CurrentActor;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Extensions, and the dates that duties had, over GraphQL. */
@GraphQLApi
public class ExtensionsGraphQl {
    private final Extensions extensions;
    private final Duties duties;
    private final CurrentActor actor;
    private final Payloads payloads;

    ExtensionsGraphQl(Extensions extensions, Duties duties, CurrentActor actor, Payloads payloads) {
        this.extensions = extensions;
        this.duties = duties;
        this.actor = actor;
        this.payloads = payloads;
    }

    /** The first asked for comes first. */
    @Query
    @NonNull
    public Uni<ExtensionConnection> extensions(
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before,
            @Nullable FindExtensions filter) {
        return extensions
                .list(
                        Objects.requireNonNullElse(filter, FindExtensions.ALL),
                        PageRequest.of(first, after, last, before),
                        actor.get())
                .map(ExtensionConnection::of);
    }

    @NonNull
    public Uni<List<List<ExtensionView>>> extensions(@Source List<DutyView> of) {
        var ids = of.stream().map(DutyView::id).toList();
        return extensions.ofDuties(ids).map(rows -> Batch.lists(ids, rows, ExtensionView::dutyId));
    }

    /** All dates that a duty had, the first one first. */
    @NonNull
    public Uni<List<List<DueDateView>>> dueDates(@Source List<DutyView> of) {
        var ids = of.stream().map(DutyView::id).toList();
        return extensions.dueDatesOf(ids).map(rows -> Batch.lists(ids, rows, DueDateView::dutyId));
    }

    public Uni<List<@Nullable DutyView>> duty(@Source List<ExtensionView> of) {
        var ids = of.stream().map(ExtensionView::dutyId).toList();
        return duties.ofIds(Set.copyOf(ids), actor.get()).map(rows -> Batch.ones(ids, rows, DutyView::id));
    }

    @Mutation
    @NonNull
    public Uni<ExtensionPayload> askExtension(@NonNull AskExtensionInput input) {
        return done(() -> extensions.ask(input.command(), actor.get()), null);
    }

    @Mutation
    @NonNull
    public Uni<ExtensionPayload> grantExtension(@NonNull GrantExtensionInput input) {
        return done(() -> extensions.decide(input.command(), actor.get()), input.extensionId());
    }

    @Mutation
    @NonNull
    public Uni<ExtensionPayload> refuseExtension(@NonNull RefuseExtensionInput input) {
        return done(() -> extensions.decide(input.command(), actor.get()), input.extensionId());
    }

    private Uni<ExtensionPayload> done(Supplier<Uni<UUID>> act, @Nullable UUID present) {
        var caller = actor.get();
        return payloads.of(
                Uni.createFrom().deferred(act::get).chain(id -> extensions.get(id, caller)),
                ExtensionPayload::new,
                () -> present == null ? Uni.createFrom().nullItem() : extensions.find(present, caller));
    }

    /** The extension as it is now, or why not. */
    public record ExtensionPayload(
            @Nullable ExtensionView extension, @NonNull List<@NonNull UserError> userErrors) {}
}
