package io.sunledger.unit.domain;

import io.sunledger.unit.domain.KnownName.Rank;
import io.sunledger.unit.domain.Resolution.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which names were known on a day: of units that existed, and of groups. */
final class KnownNames {
    private final Registry registry;
    private final LocalDate day;
    private final Map<UUID, List<UnitName.Meaning>> furtherNames = new HashMap<>();
    private final Map<UUID, RegisteredUnit> units = new HashMap<>();
    private final List<KnownName> known = new ArrayList<>();
    private final List<KnownName> ended = new ArrayList<>();
    private final List<OfficialName> readingsOfEnded = new ArrayList<>();

    KnownNames(Registry registry, LocalDate day) {
        this.registry = registry;
        this.day = day;
        registry.names()
                .forEach(name -> furtherNames
                        .computeIfAbsent(name.unit(), unit -> new ArrayList<>())
                        .add(name));
        registry.units().forEach(unit -> units.put(unit.id(), unit));
        registry.units().forEach(this::add);
        registry.groups().forEach(this::add);
    }

    /** Those that a name may resolve to. */
    List<KnownName> inForce() {
        return known;
    }

    /** Names of units that were no more, each leading to what they had become part of. */
    List<KnownName> ofEnded() {
        return ended;
    }

    /** Whether it is the name of a unit that did not exist on that day. */
    boolean isOfEnded(List<OfficialName> readings) {
        return readings.stream().anyMatch(asked -> readingsOfEnded.stream().anyMatch(asked::sameAs));
    }

    private void add(RegisteredUnit unit) {
        var names = furtherNames.getOrDefault(unit.id(), List.of());
        var official = officialName(unit, names);
        if (unit.existence().contains(day)) {
            add(known, unit, official, names);
        } else {
            readingsOfEnded.addAll(OfficialName.readings(Spelling.simplified(unit.name()), registry.place()));
            var heir = heir(unit);
            if (heir != null) {
                add(ended, heir, unit.name(), names);
            }
        }
    }

    private void add(List<KnownName> to, RegisteredUnit unit, String official, List<UnitName.Meaning> names) {
        var target = new Target(unit.id(), false, unit.name());
        add(to, target, Rank.OFFICIAL, official);
        if (!official.equals(unit.name())) {
            add(to, target, Rank.NOT_IN_FORCE, unit.name());
        }
        for (var name : names) {
            add(to, target, rank(name), name.name());
        }
    }

    private void add(List<KnownName> to, Target target, Rank rank, String name) {
        var spelling = Spelling.simplified(name);
        to.add(new KnownName(target, rank, spelling, OfficialName.readings(spelling, registry.place())));
        for (var second : Spelling.bothNames(spelling)) {
            to.add(new KnownName(target, Rank.SECOND_NAME, second, OfficialName.readings(second, registry.place())));
        }
    }

    private void add(Registry.NamedGroup group) {
        var target = new Target(group.id(), true, group.names().get(0));
        for (var name : group.names()) {
            known.add(new KnownName(target, Rank.GROUP, GroupSpelling.of(name, registry.place()), List.of()));
        }
    }

    // a renamed unit was then called what it ceased to be called next
    private String officialName(RegisteredUnit unit, List<UnitName.Meaning> names) {
        return names.stream()
                .filter(name -> name.until() != null && day.isBefore(name.until()))
                .min(Comparator.comparing(UnitName.Meaning::until, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(UnitName.Meaning::name)
                .orElse(unit.name());
    }

    private static Rank rank(UnitName.Meaning name) {
        return switch (name.source()) {
            case REMEMBERED -> Rank.REMEMBERED;
            case SHORT, REGISTERED -> Rank.ALIAS;
            case FORMER -> Rank.NOT_IN_FORCE;
        };
    }

    private @Nullable RegisteredUnit heir(RegisteredUnit unit) {
        var heir = unit;
        for (var step = 0;
                step < units.size() && heir != null && !heir.existence().contains(day);
                step++) {
            heir = heir.successor() == null ? null : units.get(heir.successor());
        }
        return heir != null && heir.existence().contains(day) ? heir : null;
    }
}
