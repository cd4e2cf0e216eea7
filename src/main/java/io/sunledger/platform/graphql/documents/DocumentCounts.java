package io.sunledger.platform.graphql.documents;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/**
 * Counts answers to trusted documents. An answer from memory takes some thirty microseconds, so it is given one look into a map and
 * one addition, and no clock.
 */
@ApplicationScoped
class DocumentCounts {
    private final MeterRegistry registry;
    private final TrustedDocuments documents;

    /** By the ordinal of where they come from. */
    private final Map<String, LongAdder[]> counts = new ConcurrentHashMap<>();

    private final LongAdder whole = new LongAdder();
    private final LongAdder unchanged = new LongAdder();

    DocumentCounts(MeterRegistry registry, TrustedDocuments documents) {
        this.registry = registry;
        this.documents = documents;
        atOnce("200", whole);
        atOnce("304", unchanged);
    }

    private void atOnce(String status, LongAdder count) {
        FunctionCounter.builder("sunledger.documents.at.once", count, LongAdder::doubleValue)
                .description(
                        "Requests for trusted documents answered from memory before it was asked who asks; no other"
                                + " count of requests has them")
                .tag("status", status)
                .register(registry);
    }

    /** An answer on its way to a caller. */
    void count(String document, Origin origin) {
        var known = counts.get(document);
        var of = known == null ? counts.computeIfAbsent(document, this::begin) : known;
        of[origin.ordinal()].increment();
    }

    /** A request that nobody else counts. */
    void atOnce(int status) {
        (status == AnswerWriter.NOT_MODIFIED ? unchanged : whole).increment();
    }

    private LongAdder[] begin(String document) {
        return Stream.of(Origin.values())
                .map(origin -> register(document, origin, new LongAdder()))
                .toArray(LongAdder[]::new);
    }

    private LongAdder register(String document, Origin origin, LongAdder count) {
        FunctionCounter.builder("sunledger.documents.answers", count, LongAdder::doubleValue)
                .description("Answers to trusted documents, by where they came from")
                .tags("operation", documents.nameOf(document), "from", origin.label())
                .register(registry);
        return count;
    }
}
