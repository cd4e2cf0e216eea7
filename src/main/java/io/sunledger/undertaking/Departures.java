package io.sunledger.undertaking;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sunledger.undertaking.domain.HandOver;
import io.sunledger.undertaking.store.UndertakingStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells of officers whose last duty was handed over. */
@ApplicationScoped
class Departures {
    private final UndertakingStore undertakings;
    private final List<OfficerListener> listeners;

    Departures(UndertakingStore undertakings, @All List<OfficerListener> listeners) {
        this.undertakings = undertakings;
        this.listeners = listeners;
    }

    Uni<Void> tell(HandOver completed) {
        var officer = completed.predecessor();
        var event = new OfficerWithoutDuties(completed.government(), officer.issuer(), officer.subject());
        return undertakings
                .hasOpenDuties(officer)
                .chain(open -> open
                        ? Uni.createFrom().voidItem()
                        : Multi.createFrom()
                                .iterable(listeners)
                                .onItem()
                                .transformToUniAndConcatenate(listener -> listener.hasNothingLeft(event))
                                .collect()
                                .last()
                                .replaceWithVoid());
    }
}
