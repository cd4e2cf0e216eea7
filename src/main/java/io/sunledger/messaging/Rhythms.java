package io.sunledger.messaging;

import io.smallrye.mutiny.Uni;
import io.sunledger.messaging.domain.Rhythm;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** When the messages of a government may go out. */
@ApplicationScoped
class Rhythms {
    private final MessagingConfig config;

    Rhythms(MessagingConfig config) {
        this.config = config;
    }

    Uni<Rhythm> inTransaction(String government) {
        return Uni.createFrom()
                .item(new Rhythm(config.quietFrom(), config.quietTo(), config.digestAt(), Rhythms::isWeekday));
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
