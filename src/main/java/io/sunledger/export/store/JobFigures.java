package io.sunledger.export.store;

import io.sunledger.platform.metrics.Figure;
import io.sunledger.platform.metrics.Figures;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** How many jobs wait and run, and since when the oldest of those waits that no node has. */
@ApplicationScoped
class JobFigures implements Figures {
    private static final String OPEN = " from %s_job where state in ('WAITING', 'RUNNING')";
    private static final String FREE = OPEN + " and (claimed_until is null or claimed_until < now())";

    @Override
    public List<Figure> figures() {
        return Stream.of("export", "import").flatMap(JobFigures::of).toList();
    }

    private static Stream<Figure> of(String kind) {
        var label = "kind=" + kind;
        return Stream.of(
                new Figure(
                        "sunledger.jobs.waiting",
                        label,
                        "Jobs that no node works on",
                        ("select count(*)" + FREE).formatted(kind)),
                new Figure(
                        "sunledger.jobs.running",
                        label,
                        "Jobs that a node works on",
                        ("select count(*)" + OPEN + " and claimed_until >= now()").formatted(kind)),
                new Figure(
                        "sunledger.jobs.oldest.seconds",
                        label,
                        "Since when the oldest job waits that no node works on",
                        ("select extract(epoch from now() - min(asked_at))" + FREE).formatted(kind)));
    }
}
