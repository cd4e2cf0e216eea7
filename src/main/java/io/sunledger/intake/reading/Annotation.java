package io.sunledger.intake.reading;

import io.sunledger.kernel.Origin;
import io.sunledger.kernel.Role;
import io.sunledger.kernel.SourceSpan;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a note at the end of a task says: "(牵头单位:…;责任单位:…,完成时限:…)". It is filled while its words are read.
 */
final class Annotation {
    private final Map<Role, List<NamedUnit>> units = new EnumMap<>(Role.class);
    private final Map<Role, List<NamedUnit>> defaults = new EnumMap<>(Role.class);
    private final List<SourceSpan> times = new ArrayList<>();
    private final List<SourceSpan> lostSeparators = new ArrayList<>();
    private boolean labelled;

    void add(Role role, List<NamedUnit> named) {
        addTo(units, role, named);
    }

    void addDefault(Role role, List<NamedUnit> named) {
        addTo(defaults, role, named);
    }

    private static void addTo(Map<Role, List<NamedUnit>> map, Role role, List<NamedUnit> named) {
        var held = map.computeIfAbsent(role, any -> new ArrayList<>());
        for (var unit : named) {
            if (held.stream().noneMatch(other -> other.name().equals(unit.name()))) {
                held.add(unit);
            }
        }
    }

    void addTime(SourceSpan span) {
        times.add(span);
    }

    void addLostSeparator(SourceSpan span) {
        lostSeparators.add(span);
    }

    void setLabelled() {
        labelled = true;
    }

    /** Takes in what another note of the same task says. */
    void merge(Annotation other) {
        other.units.forEach(this::add);
        other.defaults.forEach(this::addDefault);
        times.addAll(other.times);
        lostSeparators.addAll(other.lostSeparators);
    }

    /** Whether a name in it ends as only units do: 市财政局, not 园区 alone. */
    boolean isConfident() {
        return units.values().stream()
                .flatMap(List::stream)
                .anyMatch(unit -> UnitNames.endsAsUnit(Folding.fold(unit.name())));
    }

    boolean isLabelled() {
        return labelled;
    }

    boolean namesUnits() {
        return !units.isEmpty();
    }

    /** The same units, as far as they follow from this note rather than stand there. */
    Annotation inferred() {
        var copy = new Annotation();
        units.forEach((role, named) -> copy.add(
                role,
                named.stream()
                        .map(unit -> new NamedUnit(unit.name(), unit.span(), Origin.INFERRED))
                        .toList()));
        return copy;
    }

    boolean isEmpty() {
        return units.isEmpty() && defaults.isEmpty() && times.isEmpty();
    }

    List<DraftAssignment> assignments() {
        return assignments(units);
    }

    List<DraftAssignment> defaults() {
        return assignments(defaults);
    }

    private static List<DraftAssignment> assignments(Map<Role, List<NamedUnit>> map) {
        if (map.isEmpty()) {
            return List.of();
        }
        var assignments = new ArrayList<DraftAssignment>();
        map.forEach((role, named) -> {
            if (!named.isEmpty()) {
                assignments.add(new DraftAssignment(role, named));
            }
        });
        return assignments;
    }

    /** The places of 完成时限 and the like, to be read as deadlines. */
    List<SourceSpan> times() {
        return times;
    }

    List<SourceSpan> lostSeparators() {
        return lostSeparators;
    }
}
