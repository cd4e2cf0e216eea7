package io.sunledger.intake;

import io.sunledger.kernel.Disclosure;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Put right what stands above the points; what is left out stays. */
@Input("CorrectHeadAct")
public record CorrectHead(
        @Nullable String title,
        @Nullable Integer year,
        @Nullable String jurisdiction,
        @Nullable String issuer,
        @Nullable String documentNumber,
        @Nullable LocalDate issuedOn,
        @Nullable Disclosure disclosure)
        implements DraftAct {
    private static final Set<String> ABOUT_DATES = Set.of("DAMAGED_DATE", "CONTRADICTING_DATES");

    @Override
    public DraftContent apply(DraftContent content) {
        var old = content.head();
        var corrected = content.withHead(new DraftContent.Head(
                or(title, old.title()),
                or(year, old.year()),
                or(jurisdiction, old.jurisdiction()),
                or(issuer, old.issuer()),
                or(documentNumber, old.documentNumber()),
                or(issuedOn, old.issuedOn()),
                or(disclosure, old.disclosure()),
                List.copyOf(old.places())));
        return issuedOn == null
                ? corrected
                : corrected.settle(
                        doubt -> doubt.task() == null && ABOUT_DATES.contains(doubt.code()), Verdict.CORRECTED);
    }

    private static <T> @Nullable T or(@Nullable T corrected, @Nullable T old) {
        return corrected == null ? old : corrected;
    }
}
