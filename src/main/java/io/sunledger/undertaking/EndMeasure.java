package io.sunledger.undertaking;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finish a measure, or drop it. */
public record EndMeasure(
        UUID measure, int expectedVersion, @Nullable String reason) {}
