package io.sunledger.succession;

import io.sunledger.kernel.TextLikeness;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** As part of which tasks of the later plan unfinished duties could go on: of those that the same unit owes, the most alike. */
final class Proposals {
    private final Map<UUID, List<Owed>> later;
    private final TextLikeness likeness;

    Proposals(List<Owed> unfinished, List<Owed> later) {
        this.later = later.stream().collect(Collectors.groupingBy(Owed::unit));
        this.likeness = TextLikeness.among(Stream.concat(unfinished.stream(), later.stream())
                .map(Owed::text)
                .toList());
    }

    /** @param task null where none is alike */
    record Proposal(@Nullable Owed task, double likeness) {
        private static final Proposal NONE = new Proposal(null, 0);
    }

    Proposal of(Owed unfinished) {
        return later.getOrDefault(unfinished.unit(), List.of()).stream()
                .map(owed -> new Proposal(owed, hundredths(likeness.of(unfinished.text(), owed.text()))))
                .filter(proposal -> proposal.likeness() >= TextLikeness.ALIKE)
                .max(Comparator.comparingDouble(Proposal::likeness))
                .orElse(Proposal.NONE);
    }

    private static double hundredths(double share) {
        return Math.round(share * 100) / 100.0;
    }
}
