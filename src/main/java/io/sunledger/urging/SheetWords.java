package io.sunledger.urging;

import io.sunledger.kernel.Wording;
import io.sunledger.messaging.SendMessage;
import io.sunledger.urging.domain.Colour;
import io.sunledger.urging.domain.SheetNumber;
import io.sunledger.urging.domain.Subject;
import io.sunledger.urging.domain.UrgingSheet;
import io.sunledger.urging.store.UrgingStore;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a sheet says. */
record SheetWords(Subject subject, Colour colour, UrgingStore.Facts facts, LocalDate today) {
    String chinese(int number, @Nullable String reason) {
        return text(Locale.CHINESE, number, reason);
    }

    String english(int number, @Nullable String reason) {
        return text(Locale.ENGLISH, number, reason);
    }

    /** The message that brings it. */
    SendMessage.Words message(UrgingSheet.Issue issue, UUID sheet) {
        var number = SheetNumber.written(today.getYear(), issue.number());
        return new SendMessage.Words(
                Wording.of("sheet.subject", Locale.CHINESE, name(Locale.CHINESE), number, facts.unit()),
                issue.text(),
                sheet);
    }

    private String text(Locale language, int number, @Nullable String reason) {
        var late = ChronoUnit.DAYS.between(subject.due(), today);
        var code =
                subject.duty() == null ? "sheet.text.period" : late > 0 ? "sheet.text.overdue" : "sheet.text.notYetDue";
        var body = Wording.of(
                code,
                language,
                SheetNumber.written(today.getYear(), number),
                name(language),
                facts.unit(),
                addressee(language),
                facts.plan(),
                facts.what(),
                subject.due().toString(),
                Long.toString(late));
        return reason == null ? body : body + '\n' + Wording.of("sheet.text.why", language, reason);
    }

    private String name(Locale language) {
        return Wording.of(
                switch (colour) {
                    case BLUE -> "sheet.blue";
                    case ORANGE -> "sheet.orange";
                    case RED -> "sheet.red";
                },
                language);
    }

    private String addressee(Locale language) {
        return Wording.of(
                switch (colour) {
                    case BLUE -> "sheet.to.officer";
                    case ORANGE -> "sheet.to.approver";
                    case RED -> "sheet.to.head";
                },
                language);
    }
}
