package io.sunledger.platform.backup;

import io.sunledger.kernel.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a restore is made of.
 *
 * @param base from where it begins
 * @param wal what is played from there on, in order; none where only the base backup is kept
 */
record Choice(Base base, List<Kept> wal) {
    /**
     * The newest base backup before a moment, and the WAL up to that moment; without one, up to where there is any.
     *
     * @throws Refused restore.nothing, restore.outOfRange
     */
    static Choice of(Archive archive, Optional<Instant> at) {
        var octets = archive.cluster().segment();
        var all = archive.wholeBases().stream()
                .map(base -> new Choice(base, archive.run(base.first(octets))))
                .toList();
        if (all.isEmpty()) {
            throw Refused.of(Refused.Kind.NOT_FOUND, "restore.nothing", archive.folder());
        }
        if (at.isEmpty()) {
            return all.get(all.size() - 1);
        }
        var found = all.stream().filter(choice -> choice.covers(at.get())).toList();
        if (found.isEmpty()) {
            throw new Refused("restore.outOfRange", Times.told(at.get()), ranges(all));
        }
        return found.get(found.size() - 1).upTo(at.get());
    }

    private static String ranges(List<Choice> all) {
        return all.stream()
                .map(choice -> Times.told(choice.base().ended()) + " – " + Times.told(choice.last()))
                .collect(Collectors.joining("; "));
    }

    /** The last moment to which it can be restored. */
    private Instant last() {
        return wal.stream()
                .map(Kept::until)
                .filter(until -> until != null && until.isAfter(base.ended()))
                .reduce(base.ended(), (one, other) -> other);
    }

    private boolean covers(Instant at) {
        return !at.isBefore(base.ended()) && wal.stream().anyMatch(kept -> isAfter(kept.until(), at));
    }

    private Choice upTo(Instant at) {
        var needed = 0;
        while (!isAfter(wal.get(needed).until(), at)) {
            needed++;
        }
        return new Choice(base, wal.subList(0, needed + 1));
    }

    /** Only where something is known to have been committed afterwards does the server see where to stop. */
    private static boolean isAfter(@Nullable Instant until, Instant at) {
        return until != null && !until.isBefore(at);
    }
}
