package io.sunledger.intake.reading;

import io.sunledger.kernel.LimitUnit;
import io.sunledger.kernel.Origin;
import io.sunledger.kernel.SourceSpan;
import java.math.BigDecimal;

/**
 * A limit that runs from an event each time one occurs.
 *
 * @param subject what must be done in time, or for which event
 */
public record DraftTimeLimit(
        String text, BigDecimal amount, LimitUnit unit, String subject, SourceSpan span, Origin origin) {}
