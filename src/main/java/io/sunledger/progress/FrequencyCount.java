package io.sunledger.progress;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** How many times recurring work was done since the last report. */
@Type("FrequencyCount")
@Input("FrequencyCountInput")
public record FrequencyCount(@Id @NonNull UUID frequencyId, int count) {}
