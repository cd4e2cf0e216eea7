package io.sunledger.plan;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Where the document says a task, as offsets in its text; restated where it is an annex that says it again. */
@Type("TaskPlace")
public record PlaceView(@Id @NonNull UUID taskId, int from, int to, boolean restated) {}
