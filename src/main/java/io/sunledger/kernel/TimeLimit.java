package io.sunledger.kernel;

import java.math.BigDecimal;

/**
 * A limit that runs from an event each time one occurs (办理时限).
 *
 * @param text the phrase as printed
 * @param amount of the unit, positive
 * @param subject what must be done within it
 */
public record TimeLimit(String text, BigDecimal amount, LimitUnit unit, String subject) {}
