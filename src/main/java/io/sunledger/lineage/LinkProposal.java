package io.sunledger.lineage;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A task here that may answer a higher one: their texts are alike, and nobody has decided yet. */
@Type("LinkProposal")
public record LinkProposal(
        @Id @NonNull UUID taskId,
        @NonNull String text,
        @Id @NonNull UUID higherTaskId,
        @NonNull String higherText,
        double likeness) {}
