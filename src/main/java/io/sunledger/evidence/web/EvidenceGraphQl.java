package io.sunledger.evidence.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.evidence.ChangeEvidence;
import io.sunledger.evidence.Disclosures;
import io.sunledger.evidence.Evidence;
import io.sunledger.evidence.EvidenceActs;
import io.sunledger.evidence.EvidenceView;
import io.sunledger.evidence.LinkChecks;
import io.sunledger.evidence.web.EvidenceInputs.AddEvidenceLinkInput;
import io.sunledger.evidence.web.EvidenceInputs.AttachEvidenceInput;
import io.sunledger.evidence.web.EvidenceInputs.ChangeEvidenceInput;
import io.sunledger.evidence.web.EvidenceInputs.RedactEvidenceInput;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.PageRequest;
import io.sunledger.platform.graphql.Payloads;
import io.sunledger.platform.graphql.UserError;
import io.sunledger.security.CurrentActor;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Evidence over GraphQL: the ways in and the acts. */
@GraphQLApi
public class EvidenceGraphQl {
    private final Evidence evidence;
    private final EvidenceActs acts;
    private final Disclosures disclosures;
    private final LinkChecks links;
    private final CurrentActor actor;
    private final Payloads payloads;

    EvidenceGraphQl(
            Evidence evidence,
            EvidenceActs acts,
            Disclosures disclosures,
            LinkChecks links,
            CurrentActor actor,
            Payloads payloads) {
        this.evidence = evidence;
        this.acts = acts;
        this.disclosures = disclosures;
        this.links = links;
        this.actor = actor;
        this.payloads = payloads;
    }

    @Query
    public Uni<@Nullable EvidenceView> evidence(@Id @NonNull String id) {
        return evidence.find(Ids.parse(id), actor.get());
    }

    /** Links whose page is dead or says something else than before, newest first. */
    @Query
    @NonNull
    public Uni<EvidenceConnection> linkTroubles(
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before,
            @Id @Nullable String planId) {
        return evidence.linkTroubles(id(planId), PageRequest.of(first, after, last, before), actor.get())
                .map(EvidenceConnection::of);
    }

    /** Files that stand on several duties, newest first. */
    @Query
    @NonNull
    public Uni<EvidenceConnection> duplicateEvidence(
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before,
            @Id @Nullable String planId) {
        return evidence.duplicated(id(planId), PageRequest.of(first, after, last, before), actor.get())
                .map(EvidenceConnection::of);
    }

    @Mutation
    @NonNull
    public Uni<EvidencePayload> attachEvidence(@NonNull AttachEvidenceInput input) {
        return made(acts.attach(input.command(), actor.get()), actor.get());
    }

    @Mutation
    @NonNull
    public Uni<EvidencePayload> addEvidenceLink(@NonNull AddEvidenceLinkInput input) {
        return made(acts.addLink(input.command(), actor.get()), actor.get());
    }

    @Mutation
    @NonNull
    public Uni<EvidencePayload> removeEvidence(@NonNull ChangeEvidenceInput input) {
        return change(input.command(), acts::remove);
    }

    @Mutation
    @NonNull
    public Uni<EvidencePayload> withholdEvidence(@NonNull ChangeEvidenceInput input) {
        return change(input.command(), disclosures::withhold);
    }

    @Mutation
    @NonNull
    public Uni<EvidencePayload> releaseEvidence(@NonNull ChangeEvidenceInput input) {
        return change(input.command(), disclosures::release);
    }

    @Mutation
    @NonNull
    public Uni<EvidencePayload> redactEvidence(@NonNull RedactEvidenceInput input) {
        return change(input.command(), (command, caller) -> disclosures.redact(command, input.uploadId(), caller));
    }

    @Mutation
    @NonNull
    public Uni<EvidencePayload> restoreEvidence(@NonNull ChangeEvidenceInput input) {
        return change(input.command(), disclosures::restore);
    }

    /** Looks at a link's page now. */
    @Mutation
    @NonNull
    public Uni<EvidencePayload> checkLink(@Id @NonNull String evidenceId) {
        return payloads.of(links.check(Ids.parse(evidenceId), actor.get()), EvidencePayload::new);
    }

    /** Has the page as it is now be the one that counts. */
    @Mutation
    @NonNull
    public Uni<EvidencePayload> acceptLinkChange(@NonNull ChangeEvidenceInput input) {
        return change(input.command(), links::acceptChange);
    }

    private Uni<EvidencePayload> made(Uni<UUID> act, Actor caller) {
        return payloads.of(act.chain(id -> evidence.get(id, caller)), EvidencePayload::new);
    }

    private Uni<EvidencePayload> change(ChangeEvidence command, BiFunction<ChangeEvidence, Actor, Uni<UUID>> act) {
        var caller = actor.get();
        return payloads.of(
                act.apply(command, caller).chain(id -> evidence.get(id, caller)),
                EvidencePayload::new,
                () -> evidence.find(command.evidence(), caller));
    }

    private static @Nullable UUID id(@Nullable String id) {
        return id == null ? null : Ids.parse(id);
    }

    /** The evidence as it is now, or why nothing was done. */
    public record EvidencePayload(
            @Nullable EvidenceView evidence, @NonNull List<@NonNull UserError> userErrors) {}
}
