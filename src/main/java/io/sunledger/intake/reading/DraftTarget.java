package io.sunledger.intake.reading;

import io.sunledger.kernel.Origin;
import io.sunledger.kernel.SourceSpan;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A quantity to reach or to keep under; exactly one of the bounds is set. */
public record DraftTarget(
        String text,
        @Nullable BigDecimal atLeast,
        @Nullable BigDecimal atMost,
        String unit,
        String subject,
        SourceSpan span,
        Origin origin) {}
