package io.sunledger.kernel;

import java.time.LocalDate;

/**
 * A date on which units must have reported (报送时间).
 *
 * @param text the date phrase as printed
 * @param subject what is to be reported on
 */
public record Period(LocalDate due, String text, String subject) {}
