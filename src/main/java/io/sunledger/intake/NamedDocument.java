package io.sunledger.intake;

import org.jspecify.annotations.Nullable;

/**
 * A document that a plan's document names.
 *
 * @param title without white space; null where only the number is named
 * @param number 发文字号 in its one spelling: 国办发〔2022〕8号; null where only the title is named
 * @param from where it is named, as an offset in the document's text
 * @param to the offset behind
 */
public record NamedDocument(
        @Nullable String title, @Nullable String number, int from, int to) {}
