package io.sunledger.intake.reading;

import io.sunledger.kernel.Origin;
import io.sunledger.kernel.SourceSpan;

/**
 * A value and where it was found.
 *
 * @param span the place it was read from; for an inferred value the place it follows from
 */
public record Fact<T>(T value, SourceSpan span, Origin origin) {}
