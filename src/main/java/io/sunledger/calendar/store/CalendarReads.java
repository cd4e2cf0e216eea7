package io.sunledger.calendar.store;

import io.smallrye.mutiny.Uni;
import io.sunledger.calendar.domain.EnteredYear;
import io.sunledger.platform.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** The queries for what governments have entered. */
@ApplicationScoped
public class CalendarReads {
    private final Reads reads;

    CalendarReads(Reads reads) {
        this.reads = reads;
    }

    /** Of each year that the government has entered the version that holds. */
    public Uni<List<EnteredYear>> latest(String government) {
        return reads.list(CalendarStore.LATEST, EnteredYear.class, Map.of("government", government));
    }

    /** All that the government has entered of a year, the first one first. */
    public Uni<List<EnteredYear>> versions(int year, String government) {
        return reads.list(
                "from EnteredYear e where e.government = :government and e.year = :year order by e.version",
                EnteredYear.class,
                Map.of("government", government, "year", year));
    }
}
