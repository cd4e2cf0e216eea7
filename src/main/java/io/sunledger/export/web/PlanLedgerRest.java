package io.sunledger.export.web;

import io.smallrye.mutiny.Multi;
import io.sunledger.export.LedgerStreams;
import io.sunledger.export.domain.LedgerKind;
import io.sunledger.export.domain.LedgerSubject;
import io.sunledger.security.CurrentActor;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A plan's ledger over REST, as a stream: all duties, each with its latest report. */
@Path("/api/v1/plans/{planId}/ledger")
public class PlanLedgerRest {
    private final LedgerStreams ledgers;
    private final CurrentActor actor;

    PlanLedgerRest(LedgerStreams ledgers, CurrentActor actor) {
        this.ledgers = ledgers;
        this.actor = actor;
    }

    /** @param format {@code csv} or {@code ndjson} */
    @GET
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Multi<byte[]> ledger(@RestPath UUID planId, @RestQuery @Nullable String format) {
        return LedgerAnswer.of(ledgers.open(
                new LedgerSubject(LedgerKind.PLAN, planId, null), LedgerAnswer.format(format), actor.get()));
    }
}
