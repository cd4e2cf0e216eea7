package io.sunledger.calendar;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.sunledger.calendar.PublishedYears.CalendarConfig;
import io.sunledger.kernel.WorkingDays;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The years that come with the service, without the service. */
final class Holidays {
    private Holidays() {}

    static PublishedYears published(@Nullable Path folder) {
        return new PublishedYears(new ObjectMapper().registerModule(new JavaTimeModule()), new CalendarConfig() {
            @Override
            public Optional<Path> folder() {
                return Optional.ofNullable(folder);
            }
        });
    }

    static WorkingDays workingDays() {
        return WorkingDays.of(published(null).all());
    }
}
