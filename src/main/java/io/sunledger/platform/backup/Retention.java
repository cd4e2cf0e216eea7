package io.sunledger.platform.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What is no longer kept: base backups from which no moment of the time to be kept begins, and the WAL before the rest. */
final class Retention {
    private final Archive archive;
    private final Duration keep;

    Retention(Archive archive, Duration keep) {
        this.archive = archive;
        this.keep = keep;
    }

    /** @param now by the database's clock */
    void apply(Instant now) {
        var bases = archive.wholeBases();
        var first = firstKept(bases, now.minus(keep));
        bases.subList(0, first).forEach(base -> Durable.deleteAll(base.folder()));
        if (first < bases.size()) {
            forgetBefore(bases.get(first).first(archive.cluster().segment()));
        }
    }

    /** The newest that had ended by then: from it, every later moment can be reached. */
    private static int firstKept(List<Base> bases, Instant oldest) {
        var first = 0;
        while (first + 1 < bases.size() && !bases.get(first + 1).ended().isAfter(oldest)) {
            first++;
        }
        return first;
    }

    private void forgetBefore(Segment needed) {
        archive.segments().values().stream()
                .filter(kept -> kept.segment().timeline() < needed.timeline()
                        || kept.segment().number() < needed.number())
                .forEach(kept -> {
                    try {
                        Files.deleteIfExists(kept.file());
                        Files.deleteIfExists(Kept.about(kept.file()));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }
}
