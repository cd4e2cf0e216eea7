package io.sunledger.kernel;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A quantity to reach (指标); exactly one of the two bounds is there.
 *
 * @param text the phrase as printed
 * @param unit as printed: 个, %, …
 * @param subject what is counted
 */
public record Target(
        String text, @Nullable BigDecimal atLeast, @Nullable BigDecimal atMost, String unit, String subject) {}
