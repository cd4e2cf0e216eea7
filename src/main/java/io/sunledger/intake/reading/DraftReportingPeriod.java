package io.sunledger.intake.reading;

import io.sunledger.kernel.Origin;
import io.sunledger.kernel.SourceSpan;
import java.time.LocalDate;

/** A date on which units must report progress, and on what. */
public record DraftReportingPeriod(LocalDate due, String text, String subject, SourceSpan span, Origin origin) {}
