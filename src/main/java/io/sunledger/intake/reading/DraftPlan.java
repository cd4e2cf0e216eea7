package io.sunledger.intake.reading;

import io.sunledger.kernel.Disclosure;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The plan's own fields; null where the document does not state them.
 *
 * @param issuer the body that issued it, in full; joint bodies as printed, with a space between
 * @param documentNumber 发文字号 as printed
 * @param issuedOn the date under the signature, else 成文日期
 */
public record DraftPlan(
        @Nullable Fact<String> title,
        @Nullable Fact<Integer> year,
        @Nullable Fact<String> jurisdiction,
        @Nullable Fact<String> issuer,
        @Nullable Fact<String> documentNumber,
        @Nullable Fact<LocalDate> issuedOn,
        @Nullable Fact<Disclosure> disclosure) {}
