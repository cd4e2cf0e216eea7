package io.sunledger.intake.reading;

import io.sunledger.kernel.SourceSpan;

/**
 * A doubtful place that a clerk should look at.
 *
 * @param message a sentence in Chinese, for the clerk
 */
public record ReadingWarning(WarningCode code, SourceSpan span, String message) {}
