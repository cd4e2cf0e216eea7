package io.sunledger.duty;

import io.smallrye.mutiny.Uni;
import io.sunledger.history.Past;
import io.sunledger.history.PastRow;
import io.sunledger.kernel.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Duties as they were at the end of a day. A duty is never deleted and never moves to another unit, so who may see it now may see
 * what it was.
 *
 * <p>Codes of refusal: past.future, access.forbidden, access.noUnit.
 */
@ApplicationScoped
public class PastDuties {
    private static final Set<String> DUTY = Set.of("duty");

    private final Past past;
    private final Duties duties;
    private final Lights lights;

    PastDuties(Past past, Duties duties, Lights lights) {
        this.past = past;
        this.duties = duties;
        this.lights = lights;
    }

    /** The duty, or null where there is none that the actor may see, or was none on that day. */
    public Uni<@Nullable DutyAsOf> find(UUID duty, LocalDate on, Actor actor) {
        return duties.find(duty, actor)
                .chain(known -> known == null
                        ? Uni.createFrom().nullItem()
                        : past.ofDuties(List.of(duty), DUTY, on)
                                .map(rows -> rows.isEmpty() ? null : DutyAsOf.of(rows.get(0), on, lights)));
    }

    /** What units owed of tasks, by due date, of those duties that the actor may see; those withdrawn by then are among them. */
    public Uni<List<DutyAsOf>> ofTasks(Collection<UUID> tasks, LocalDate on, Actor actor) {
        return past.ofTasks(tasks, DUTY, on)
                .chain(rows -> duties.ofIds(
                                rows.stream().map(row -> row.id("id")).toList(), actor)
                        .map(seen -> seen(rows, seen, on)));
    }

    private List<DutyAsOf> seen(List<PastRow> rows, List<DutyView> shown, LocalDate on) {
        var ids = shown.stream().map(DutyView::id).collect(Collectors.toSet());
        return rows.stream()
                .filter(row -> ids.contains(row.id("id")))
                .map(row -> DutyAsOf.of(row, on, lights))
                .sorted(Comparator.comparing(DutyAsOf::due).thenComparing(DutyAsOf::id))
                .toList();
    }
}
