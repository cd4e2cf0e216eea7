package io.sunledger.platform.graphql.documents;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** How full the memory for answers is. */
@ApplicationScoped
class MemoryFigures {
    void register(@Observes StartupEvent started, AnswerMemory memory, MeterRegistry registry) {
        Gauge.builder("sunledger.memory.octets", memory, AnswerMemory::octets)
                .description("How much the answers weigh that are remembered")
                .register(registry);
        Gauge.builder("sunledger.memory.answers", memory, AnswerMemory::size)
                .description("How many answers are remembered")
                .register(registry);
        FunctionCounter.builder("sunledger.memory.evictions", memory, AnswerMemory::evictions)
                .description("Answers that were forgotten to make room, although they may have been true")
                .register(registry);
    }
}
