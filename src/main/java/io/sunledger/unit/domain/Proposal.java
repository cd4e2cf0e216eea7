package io.sunledger.unit.domain;

import io.sunledger.kernel.UnitKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A registry as the names in a document suggest it, for an office that has none; nothing of it is kept by proposing it. */
public record Proposal(List<Proposed> units, List<Proposed> groups) {
    /**
     * @param name the fullest of its names
     * @param others its further names
     * @param kinds the unit's kind, or the kinds of the group's members; a guess
     */
    public record Proposed(String name, List<String> others, Set<UnitKind> kinds) {}

    /** Names that mean one body by custom or as short forms are put together; where two bodies fit, a name stays by itself. */
    public static Proposal of(List<String> names, Jurisdiction place) {
        var distinct = names.stream()
                .map(Spelling::printed)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        return new Proposal(units(distinct, place), groups(distinct, place));
    }

    private static List<Proposed> units(List<String> names, Jurisdiction place) {
        var bodies = new ArrayList<Body>();
        names.stream()
                .filter(name -> !isGroup(name))
                .sorted(Comparator.comparing(String::length).reversed())
                .forEach(name -> {
                    var readings = readings(name, place);
                    var fitting =
                            bodies.stream().filter(body -> body.fits(readings)).toList();
                    if (fitting.size() == 1) {
                        fitting.get(0).names().add(name);
                    } else {
                        bodies.add(new Body(new ArrayList<>(List.of(name)), readings));
                    }
                });
        return bodies.stream()
                .sorted(Comparator.comparing(body -> names.indexOf(body.names().get(0))))
                .map(body -> body.proposed(place))
                .toList();
    }

    private static List<Proposed> groups(List<String> names, Jurisdiction place) {
        var groups = new ArrayList<List<String>>();
        for (var name : names) {
            if (isGroup(name)) {
                groups.stream()
                        .filter(group -> GroupSpelling.of(group.get(0), place).equals(GroupSpelling.of(name, place)))
                        .findFirst()
                        .ifPresentOrElse(group -> group.add(name), () -> groups.add(new ArrayList<>(List.of(name))));
            }
        }
        return groups.stream()
                .map(group -> new Proposed(
                        group.get(0), rest(group), GuessedKind.ofMembers(Spelling.simplified(group.get(0)))))
                .toList();
    }

    private static boolean isGroup(String name) {
        return GroupSpelling.isGroup(Spelling.simplified(name));
    }

    private static List<OfficialName> readings(String name, Jurisdiction place) {
        var spelling = Spelling.simplified(name);
        var readings = new ArrayList<>(OfficialName.readings(spelling, place));
        Spelling.bothNames(spelling).forEach(part -> readings.addAll(OfficialName.readings(part, place)));
        return readings;
    }

    private static List<String> rest(List<String> names) {
        return List.copyOf(names.subList(1, names.size()));
    }

    private record Body(List<String> names, List<OfficialName> readings) {
        boolean fits(List<OfficialName> others) {
            return readings.stream()
                    .anyMatch(mine -> others.stream().anyMatch(other -> mine.sameAs(other) || mine.shortens(other)));
        }

        Proposed proposed(Jurisdiction place) {
            var fullest = names.get(0);
            var others = new TreeSet<>(rest(names));
            var name = fullest;
            if (readings.stream().noneMatch(OfficialName::placed)
                    && readings.get(0).isDepartment()) {
                name = place.letter() + fullest;
                others.add(fullest);
            }
            return new Proposed(name, List.copyOf(others), Set.of(GuessedKind.of(Spelling.simplified(name))));
        }
    }
}
