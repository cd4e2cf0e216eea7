package io.sunledger.unit.domain;

import io.sunledger.kernel.Breach;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings a registry to what a sheet says; the same sheet a second time changes nothing. What a sheet does not name stays. */
public final class RegistryMerge {
    /** What came of a row. */
    public enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED
    }

    /** @param changes the columns that changed something */
    public record Merged(UnitRow row, Outcome outcome, List<String> changes) {}

    private final String government;
    private final String by;
    private final Instant at;
    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final Map<UUID, Set<String>> names = new HashMap<>();
    private final Map<UUID, List<UnitLiaison>> liaisons = new HashMap<>();
    private final List<Object> added = new ArrayList<>();

    public RegistryMerge(String government, String by, Instant at) {
        this.government = government;
        this.by = by;
        this.at = at;
    }

    /** What is there. */
    public RegistryMerge known(Collection<Unit> units, Collection<UnitName> names, Collection<UnitLiaison> liaisons) {
        units.forEach(unit -> this.units.put(unit.code(), unit));
        names.forEach(name -> namesOf(name.meaning().unit()).add(name.meaning().name()));
        liaisons.forEach(liaison -> liaisonsOf(liaison.unitId()).add(liaison));
        return this;
    }

    /** @throws Refused import.refused with every parent that is unknown, or that would be above itself */
    public List<Merged> merge(List<UnitRow> rows) {
        var created = new HashSet<String>();
        for (var row : rows) {
            if (!units.containsKey(row.code())) {
                var profile = new Unit.Profile(row.name(), row.kind(), null, row.existence());
                var unit = new Unit(Ids.next(), government, row.code(), profile);
                units.put(row.code(), unit);
                added.add(unit);
                created.add(row.code());
            }
        }
        checkParents(rows);
        return rows.stream()
                .map(row -> merge(row, created.contains(row.code())))
                .toList();
    }

    /** What is new, in the order in which it can be kept. */
    public List<Object> added() {
        return List.copyOf(added);
    }

    private Merged merge(UnitRow row, boolean created) {
        var unit = Objects.requireNonNull(units.get(row.code()));
        var changes = new ArrayList<String>();
        mergeProfile(unit, row, changes);
        mergeNames(unit, row.shortNames(), NameSource.SHORT, changes);
        mergeNames(unit, row.aliases(), NameSource.REGISTERED, changes);
        mergeLiaisons(unit, row, changes);
        var outcome = created ? Outcome.CREATED : changes.isEmpty() ? Outcome.UNCHANGED : Outcome.CHANGED;
        return new Merged(row, outcome, List.copyOf(changes));
    }

    private void mergeProfile(Unit unit, UnitRow row, List<String> changes) {
        var now = unit.profile();
        var said = row.existence();
        var from = said.from() == null ? now.existence().from() : said.from();
        var to = said.to() == null ? now.existence().to() : said.to();
        var parent = row.parent() == null ? now.parentId() : idOf(row.parent());
        var next = new Unit.Profile(row.name(), row.kind(), parent, new Days(from, to));
        if (!now.name().equals(next.name())) {
            changes.add("name");
            addName(unit, now.name(), NameSource.FORMER);
        }
        note(changes, "kind", now.kind(), next.kind());
        note(changes, "parent", now.parentId(), next.parentId());
        note(changes, "from", now.existence().from(), from);
        note(changes, "to", now.existence().to(), to);
        if (!changes.isEmpty()) {
            unit.correct(next);
        }
    }

    private void mergeNames(Unit unit, List<String> said, NameSource source, List<String> changes) {
        for (var name : said) {
            if (!namesOf(unit.id()).contains(name)) {
                addName(unit, name, source);
                changes.add(source == NameSource.SHORT ? "short_names" : "aliases");
            }
        }
    }

    private void mergeLiaisons(Unit unit, UnitRow row, List<String> changes) {
        for (var person : row.liaisons()) {
            var known = liaisonsOf(unit.id()).stream()
                    .filter(liaison -> liaison.person().name().equals(person.name()))
                    .findFirst();
            if (known.isEmpty()) {
                var liaison = new UnitLiaison(Ids.next(), government, unit.id(), person, null);
                liaisonsOf(unit.id()).add(liaison);
                added.add(liaison);
                changes.add("liaisons");
            } else if (known.get().reach(person)) {
                changes.add("liaisons");
            }
        }
    }

    private void addName(Unit unit, String name, NameSource source) {
        if (namesOf(unit.id()).add(name)) {
            added.add(
                    new UnitName(Ids.next(), government, new UnitName.Meaning(unit.id(), name, source, null), by, at));
        }
    }

    private void checkParents(List<UnitRow> rows) {
        var parents = new HashMap<UUID, UUID>();
        units.values().stream()
                .filter(unit -> unit.profile().parentId() != null)
                .forEach(unit -> parents.put(unit.id(), unit.profile().parentId()));
        var breaches = new ArrayList<Breach>();
        for (var row : rows) {
            if (row.parent() != null) {
                var parent = idOf(row.parent());
                if (parent == null) {
                    breaches.add(Breach.at("/rows/" + row.row() + "/parent", "import.parent", row.parent()));
                } else {
                    parents.put(Objects.requireNonNull(idOf(row.code())), parent);
                }
            }
        }
        for (var row : rows) {
            if (isAboveItself(idOf(row.code()), parents)) {
                breaches.add(Breach.at("/rows/" + row.row() + "/parent", "import.parentLoop", row.name()));
            }
        }
        if (!breaches.isEmpty()) {
            throw Refused.forAll("import.refused", breaches);
        }
    }

    private static boolean isAboveItself(@Nullable UUID unit, Map<UUID, UUID> parents) {
        var above = parents.get(unit);
        for (var step = 0; step < parents.size() && above != null && !above.equals(unit); step++) {
            above = parents.get(above);
        }
        return above != null && above.equals(unit);
    }

    private @Nullable UUID idOf(@Nullable String code) {
        var unit = code == null ? null : units.get(code);
        return unit == null ? null : unit.id();
    }

    private Set<String> namesOf(UUID unit) {
        return names.computeIfAbsent(unit, none -> new HashSet<>());
    }

    private List<UnitLiaison> liaisonsOf(UUID unit) {
        return liaisons.computeIfAbsent(unit, none -> new ArrayList<>());
    }

    private static void note(List<String> changes, String column, @Nullable Object now, @Nullable Object next) {
        if (!Objects.equals(now, next)) {
            changes.add(column);
        }
    }
}
