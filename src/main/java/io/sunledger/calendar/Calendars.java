package io.sunledger.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sunledger.calendar.domain.EnteredYear;
import io.sunledger.calendar.domain.HolidayCheck;
import io.sunledger.calendar.store.CalendarReads;
import io.sunledger.calendar.store.CalendarStore;
import io.sunledger.history.EventLog;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.HolidayYear;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Refused;
import io.sunledger.kernel.WorkingDays;
import io.sunledger.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The working days of governments. Everybody may read them; office and administrator enter notices.
 *
 * <p>Codes of refusal: calendar.breaches (with calendar.year, calendar.noNotice, calendar.noHoliday, calendar.text,
 * calendar.order, calendar.stretch, calendar.otherYear, calendar.makeUpWeekday, calendar.makeUpOff), version.stale,
 * access.forbidden.
 */
@ApplicationScoped
public class Calendars {
    private final PublishedYears published;
    private final CalendarStore store;
    private final CalendarReads reads;
    private final List<CalendarListener> listeners;
    private final EventLog log;
    private final ObjectMapper json;
    private final Clock clock;

    Calendars(
            PublishedYears published,
            CalendarStore store,
            CalendarReads reads,
            @All List<CalendarListener> listeners,
            EventLog log,
            ObjectMapper json,
            Clock clock) {
        this.published = published;
        this.store = store;
        this.reads = reads;
        this.listeners = listeners;
        this.log = log;
        this.json = json;
        this.clock = clock;
    }

    /** The working days of a government, as they are known now. */
    public Uni<WorkingDays> workingDays(String government) {
        return reads.latest(government).map(this::together);
    }

    /** The same, in the transaction that is open: until it ends nobody enters a notice of this government. */
    public Uni<WorkingDays> workingDaysInTransaction(String government) {
        return store.hold(government).chain(() -> store.latest(government)).map(this::together);
    }

    /**
     * Enters the notices of a year, keeps what was there before, and has all follow who compute by them.
     *
     * @return the version, from 1
     */
    @WithTransaction
    public Uni<Integer> put(PutHolidayNotice command, Actor actor) {
        Permission.KEEP_CALENDAR.require(actor);
        var year = HolidayCheck.sound(command.year());
        var government = actor.government();
        return store.holdAlone(government)
                .chain(() -> store.latest(government))
                .map(known -> next(known, command))
                .call(version -> enter(year, version, actor))
                .call(() -> tell(year, actor));
    }

    private static int next(List<EnteredYear> known, PutHolidayNotice command) {
        var present = known.stream()
                .filter(entered -> entered.year() == command.year().year())
                .mapToInt(EnteredYear::version)
                .findFirst()
                .orElse(0);
        if (present != command.expectedVersion()) {
            throw Refused.stale("放假安排", command.expectedVersion(), present);
        }
        return present + 1;
    }

    private Uni<Void> enter(HolidayYear year, int version, Actor actor) {
        var id = Ids.next();
        var entry = new EnteredYear.Entry(actor, clock.instant());
        return store.add(new EnteredYear(id, year.year(), version, written(year), entry))
                .chain(() -> log.append(actor, CalendarAct.ENTERED, id, latestNotice(year)));
    }

    private Uni<Void> tell(HolidayYear year, Actor actor) {
        return workingDaysInTransaction(actor.government()).chain(days -> {
            var event = new CalendarChanged(actor.government(), year.year(), latestNotice(year), days, actor);
            return Multi.createFrom()
                    .iterable(listeners)
                    .onItem()
                    .transformToUniAndConcatenate(listener -> listener.changed(event))
                    .collect()
                    .asList()
                    .replaceWithVoid();
        });
    }

    private static String latestNotice(HolidayYear year) {
        return year.notices().get(year.notices().size() - 1).number();
    }

    /** What holds of a year for the actor's government; null where there is no notice. */
    public Uni<@Nullable HolidayYearView> find(int year, Actor actor) {
        return years(actor)
                .map(years -> years.stream()
                        .filter(view -> view.year() == year)
                        .findFirst()
                        .orElse(null));
    }

    /** @throws Refused calendar.year.notFound */
    public Uni<HolidayYearView> get(int year, Actor actor) {
        return find(year, actor)
                .onItem()
                .ifNull()
                .failWith(() -> Refused.notFound("calendar.year", Integer.toString(year)));
    }

    /** What holds of each year for the actor's government, in order. */
    public Uni<List<HolidayYearView>> years(Actor actor) {
        return reads.latest(actor.government()).map(known -> {
            var views = new TreeMap<Integer, HolidayYearView>();
            published.views().forEach(year -> views.put(year.year(), year));
            known.forEach(year -> views.put(year.year(), entered(year)));
            return List.copyOf(views.values());
        });
    }

    /** What came with the service, for whoever asks. */
    public List<HolidayYearView> published() {
        return published.views();
    }

    /** All that the actor's government has entered of a year, the first one first. */
    public Uni<List<HolidayYearView>> versions(int year, Actor actor) {
        return reads.versions(year, actor.government())
                .map(versions -> versions.stream().map(this::entered).toList());
    }

    private WorkingDays together(List<EnteredYear> entered) {
        var years = new TreeMap<Integer, HolidayYear>();
        published.all().forEach(year -> years.put(year.year(), year));
        entered.forEach(year -> years.put(year.year(), read(year.content())));
        return WorkingDays.of(years.values());
    }

    private HolidayYearView entered(EnteredYear year) {
        return HolidayYearView.entered(read(year.content()), year.version(), year.at(), year.name());
    }

    private String written(HolidayYear year) {
        try {
            return json.writeValueAsString(year);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HolidayYear read(String content) {
        try {
            return json.readValue(content, HolidayYear.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
