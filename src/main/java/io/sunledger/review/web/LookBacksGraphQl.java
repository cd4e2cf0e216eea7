package io.sunledger.review.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.PageRequest;
import io.sunledger.platform.graphql.Payloads;
import io.sunledger.platform.graphql.UserError;
import io.sunledger.review.FindLookBackEntries;
import io.sunledger.review.LookBackEntryView;
import io.sunledger.review.LookBackView;
import io.sunledger.review.LookBacks;
import io.sunledger.review.web.LookBackInputs.FindInput;
import io.sunledger.review.web.LookBackInputs.OpenInput;
import io.sunledger.security.CurrentActor;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Look-backs over GraphQL. */
@GraphQLApi
public class LookBacksGraphQl {
    private final LookBacks lookBacks;
    private final CurrentActor actor;
    private final Payloads payloads;

    LookBacksGraphQl(LookBacks lookBacks, CurrentActor actor, Payloads payloads) {
        this.lookBacks = lookBacks;
        this.actor = actor;
        this.payloads = payloads;
    }

    @Query
    public Uni<@Nullable LookBackView> lookBack(@Id @NonNull String id) {
        return lookBacks.find(Ids.parse(id), actor.get());
    }

    /** Those of a plan, the oldest first. */
    @Query
    @NonNull
    public Uni<List<@NonNull LookBackView>> lookBacks(@Id @NonNull String planId) {
        return lookBacks.ofPlan(Ids.parse(planId), actor.get());
    }

    @Query
    @NonNull
    public Uni<LookBackConnection> lookBackEntries(
            @Id @NonNull String lookBackId,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before,
            @Nullable FindLookBackEntries filter) {
        var asked = Objects.requireNonNullElse(filter, FindLookBackEntries.ALL);
        return lookBacks
                .entries(Ids.parse(lookBackId), asked, PageRequest.of(first, after, last, before), actor.get())
                .map(LookBackConnection::of);
    }

    @Mutation
    @NonNull
    public Uni<LookBackPayload> openLookBack(@NonNull OpenInput input) {
        var caller = actor.get();
        return payloads.of(
                lookBacks.open(input.command(), caller).chain(id -> lookBacks.get(id, caller)), LookBackPayload::new);
    }

    /** Says what is found of a duty. */
    @Mutation
    @NonNull
    public Uni<LookBackEntryPayload> findOnLookBack(@NonNull FindInput input) {
        var caller = actor.get();
        return payloads.of(
                lookBacks.find(input.command(), caller).chain(id -> lookBacks.entry(id, caller)),
                LookBackEntryPayload::new,
                () -> lookBacks.findEntry(input.entryId(), caller));
    }

    /** The look-back, or why there is none. */
    public record LookBackPayload(
            @Nullable LookBackView lookBack, @NonNull List<@NonNull UserError> userErrors) {}

    /** The entry as it is now, or why nothing was said. */
    public record LookBackEntryPayload(
            @Nullable LookBackEntryView entry, @NonNull List<@NonNull UserError> userErrors) {}
}
