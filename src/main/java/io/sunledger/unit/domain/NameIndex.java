package io.sunledger.unit.domain;

import io.sunledger.kernel.Traditional;
import io.sunledger.unit.domain.Resolution.Match;
import io.sunledger.unit.domain.Resolution.Near;
import io.sunledger.unit.domain.Resolution.Resolved;
import io.sunledger.unit.domain.Resolution.Target;
import io.sunledger.unit.domain.Resolution.Unresolved;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What names mean on one day. Ways to recognise a name are tried from the surest to the least sure: literally, as the second name of
 * a body, as the same name said otherwise, as a short form. The first way that finds anything decides: one body is the answer,
 * several are candidates; nothing is ever guessed.
 */
public final class NameIndex {
    private static final int MOST_CANDIDATES = 5;
    private static final double SURE = 1;
    private static final double FAINTEST = 0.4;

    private final Jurisdiction place;
    private final KnownNames names;
    private final Map<String, List<KnownName>> bySpelling;
    private final Map<String, List<KnownName>> byStem;

    public NameIndex(Registry registry, LocalDate day) {
        place = registry.place();
        names = new KnownNames(registry, day);
        bySpelling = names.inForce().stream().collect(Collectors.groupingBy(KnownName::spelling));
        byStem = new LinkedHashMap<>();
        for (var name : names.inForce()) {
            name.readings().stream()
                    .map(OfficialName::stem)
                    .distinct()
                    .forEach(stem -> byStem.computeIfAbsent(stem, none -> new ArrayList<>())
                            .add(name));
        }
    }

    public Resolution resolve(String name) {
        var printed = Spelling.printed(name);
        var simplified = Traditional.simplified(printed);
        var resolution = resolveSpelling(simplified);
        return resolution instanceof Resolved resolved && !printed.equals(simplified)
                ? new Resolved(resolved.target(), Match.TRADITIONAL)
                : resolution;
    }

    private Resolution resolveSpelling(String spelling) {
        var resolution = recognise(spelling);
        var bothNames = Spelling.bothNames(spelling);
        return resolution instanceof Resolved || bothNames.isEmpty() ? resolution : ofBoth(bothNames, resolution);
    }

    // one of two names is enough, unless the other is another's
    private Resolution ofBoth(List<String> bothNames, Resolution otherwise) {
        var targets = bothNames.stream()
                .map(this::recognise)
                .flatMap(resolution ->
                        resolution instanceof Resolved resolved ? Stream.of(resolved.target()) : Stream.empty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return targets.isEmpty() ? otherwise : decide(targets, Match.SECOND_NAME);
    }

    private Resolution recognise(String spelling) {
        var literal = literally(spelling);
        if (literal != null) {
            return literal;
        }
        if (!GroupSpelling.isGroup(spelling)) {
            var readings = OfficialName.readings(spelling, place);
            var same = saidOtherwise(readings);
            if (same != null) {
                return same;
            }
            var shortened = targets(names.inForce(), readings, OfficialName::shortens);
            // 市旅游局 after its end is no short form of 文化广电旅游局: it may mean what it became part of, or be a mistake
            if (!shortened.isEmpty() && !names.isOfEnded(readings)) {
                return decide(shortened, Match.SHORT_FORM);
            }
        }
        return new Unresolved(nearest(spelling));
    }

    private @Nullable Resolution literally(String spelling) {
        var found = bySpelling.get(spelling);
        if (found == null) {
            var asGroup = bySpelling.getOrDefault(GroupSpelling.of(spelling, place), List.of());
            found = asGroup.stream().filter(name -> name.target().group()).toList();
        }
        for (var rank : KnownName.Rank.values()) {
            var ranked = found.stream()
                    .filter(name -> name.rank() == rank)
                    .map(KnownName::target)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (!ranked.isEmpty()) {
                return decide(ranked, rank.match);
            }
        }
        return null;
    }

    private @Nullable Resolution saidOtherwise(List<OfficialName> readings) {
        var sameStem = readings.stream()
                .flatMap(reading -> byStem.getOrDefault(reading.stem(), List.of()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var same = targets(sameStem, readings, OfficialName::sameAs);
        if (same.isEmpty()) {
            return null;
        }
        var elided = targets(
                sameStem,
                readings,
                (asked, known) ->
                        !asked.placed() && known.placed() && asked.rest().equals(known.rest()));
        var second = sameStem.stream()
                .filter(name -> same.contains(name.target()))
                .allMatch(name -> name.rank() == KnownName.Rank.SECOND_NAME);
        return decide(same, second ? Match.SECOND_NAME : elided.equals(same) ? Match.ELIDED_PREFIX : Match.SHORT_FORM);
    }

    private static Set<Target> targets(
            Collection<KnownName> among, List<OfficialName> readings, BiPredicate<OfficialName, OfficialName> alike) {
        return among.stream()
                .filter(name -> name.readings().stream()
                        .anyMatch(known -> readings.stream().anyMatch(asked -> alike.test(asked, known))))
                .map(KnownName::target)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Resolution decide(Set<Target> targets, Match match) {
        return targets.size() == 1
                ? new Resolved(targets.iterator().next(), match)
                : new Unresolved(targets.stream()
                        .limit(MOST_CANDIDATES)
                        .map(target -> new Near(target, SURE))
                        .toList());
    }

    private List<Near> nearest(String spelling) {
        var scores = new LinkedHashMap<Target, Double>();
        for (var all : List.of(names.inForce(), names.ofEnded())) {
            for (var name : all) {
                scores.merge(name.target(), Likeness.of(spelling, name.spelling(), place), Math::max);
            }
        }
        return scores.entrySet().stream()
                .filter(entry -> entry.getValue() >= FAINTEST)
                .sorted(Map.Entry.<Target, Double>comparingByValue().reversed())
                .limit(MOST_CANDIDATES)
                .map(entry -> new Near(entry.getKey(), entry.getValue()))
                .toList();
    }
}
