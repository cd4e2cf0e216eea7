package io.sunledger.intake.reading;

import io.sunledger.kernel.Cycle;
import io.sunledger.kernel.Origin;
import io.sunledger.kernel.SourceSpan;

/** Work that recurs in a stated period: at least {@code atLeast} times in {@code every}. */
public record DraftFrequency(String text, Cycle every, int atLeast, SourceSpan span, Origin origin) {}
