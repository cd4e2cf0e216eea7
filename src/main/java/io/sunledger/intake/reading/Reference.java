package io.sunledger.intake.reading;

import io.sunledger.kernel.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * A document that another one names.
 *
 * @param title what stands in 《》, without white space; null where only the number is named
 * @param number 发文字号 in its one spelling: 国办发〔2022〕8号; null where only the title is named
 * @param span from the title, or from the number where there is no title
 */
public record Reference(@Nullable String title, @Nullable String number, SourceSpan span) {}
