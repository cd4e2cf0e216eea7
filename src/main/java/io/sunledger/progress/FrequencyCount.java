package io.sunledger.progress;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** How many times recurring work was done since the last report. */
public record FrequencyCount(@Id @NonNull UUID frequencyId, int count) {}
