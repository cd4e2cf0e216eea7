package io.sunledger.messaging;

import io.smallrye.mutiny.Uni;
import io.sunledger.calendar.Calendars;
import io.sunledger.messaging.domain.Rhythm;
import jakarta.enterprise.context.ApplicationScoped;

/** When the messages of a government may go out: on the days that its calendar calls working days. */
@ApplicationScoped
class Rhythms {
    private final MessagingConfig config;
    private final Calendars calendars;

    Rhythms(MessagingConfig config, Calendars calendars) {
        this.config = config;
        this.calendars = calendars;
    }

    Uni<Rhythm> inTransaction(String government) {
        return calendars
                .workingDaysInTransaction(government)
                .map(days -> new Rhythm(config.quietFrom(), config.quietTo(), config.digestAt(), days::isWorkingDay));
    }
}
