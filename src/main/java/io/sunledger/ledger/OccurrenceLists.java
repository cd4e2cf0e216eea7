package io.sunledger.ledger;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.mutiny.Uni;
import io.sunledger.calendar.ComputationView;
import io.sunledger.duty.DutyScope;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Light;
import io.sunledger.kernel.Page;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.ledger.store.OccurrenceReads;
import io.sunledger.ledger.store.OccurrenceReads.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Occurrences as they stand. Whoever sees a duty sees what occurred on it.
 *
 * <p>Codes of refusal: occurrence.notFound, access.forbidden, access.noUnit.
 */
@ApplicationScoped
public class OccurrenceLists {
    private final OccurrenceReads reads;
    private final Computations computations;
    private final LimitConfig config;
    private final Clock clock;

    OccurrenceLists(OccurrenceReads reads, Computations computations, LimitConfig config, Clock clock) {
        this.reads = reads;
        this.computations = computations;
        this.config = config;
        this.clock = clock;
    }

    @ConfigMapping(prefix = "sunledger.time-limit")
    interface LimitConfig {
        /** How long before it is over a time limit turns yellow. */
        @WithDefault("24H")
        Duration yellow();
    }

    /** @throws Refused occurrence.notFound */
    public Uni<OccurrenceView> get(UUID occurrence, Actor actor) {
        return find(occurrence, actor).onItem().ifNull().failWith(() -> Refused.notFound("occurrence", occurrence));
    }

    /** The occurrence; null where there is none that the actor may see. */
    public Uni<@Nullable OccurrenceView> find(UUID occurrence, Actor actor) {
        return reads.one(occurrence, DutyScope.of(actor)).map(row -> row == null ? null : view(row));
    }

    /** By due date. */
    public Uni<Page<OccurrenceView>> list(FindOccurrences filter, PageRequest page, Actor actor) {
        return reads.page(filter, page, DutyScope.of(actor))
                .map(rows -> new Page<>(
                        rows.items().stream().map(this::view).toList(),
                        rows.cursors(),
                        rows.hasNext(),
                        rows.hasPrevious()));
    }

    /** Those of duties that the caller was shown, by due date. */
    public Uni<List<OccurrenceView>> ofDuties(Collection<UUID> shown) {
        return reads.ofDuties(shown).map(rows -> rows.stream().map(this::view).toList());
    }

    /** How the dates of occurrences that the caller was shown were computed. */
    public Uni<Map<UUID, ComputationView>> computationsOf(Collection<UUID> shown, Locale language) {
        return reads.computations(shown)
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                OccurrenceReads.Computed::occurrence,
                                row -> ComputationView.of(computations.read(row.computation()), language))));
    }

    /** Which notices moved occurrences that the caller was shown. */
    public Uni<List<OccurrenceMoveView>> movesOf(Collection<UUID> shown) {
        return reads.moves(shown);
    }

    private OccurrenceView view(Row row) {
        var state = state(row);
        return new OccurrenceView(
                row.id(),
                row.version(),
                row.planId(),
                row.taskId(),
                row.dutyId(),
                row.unitId(),
                row.timeLimitId(),
                row.what(),
                row.amount(),
                row.unit(),
                row.occurredAt(),
                row.recordedAt(),
                row.name(),
                row.dueAt(),
                row.dueOn(),
                row.provisional(),
                state,
                state == OccurrenceState.RUNNING ? light(row) : null,
                row.endedAt(),
                row.note(),
                row.struckAt(),
                row.strikeReason());
    }

    private static OccurrenceState state(Row row) {
        if (row.struckAt() != null) {
            return OccurrenceState.STRUCK;
        }
        if (row.endedAt() == null) {
            return OccurrenceState.RUNNING;
        }
        return row.endedAt().isAfter(row.dueAt()) ? OccurrenceState.MISSED : OccurrenceState.MET;
    }

    private Light light(Row row) {
        var now = clock.instant();
        if (now.isAfter(row.dueAt())) {
            return Light.RED;
        }
        return now.isBefore(row.dueAt().minus(config.yellow())) ? Light.GREEN : Light.YELLOW;
    }
}
