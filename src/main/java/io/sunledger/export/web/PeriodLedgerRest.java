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

/** A reporting period's ledger over REST, as a stream: all duties of its plan, each with its report for the period. */
@Path("/api/v1/reporting-periods/{periodId}/ledger")
public class PeriodLedgerRest {
    private final LedgerStreams ledgers;
    private final CurrentActor actor;

    PeriodLedgerRest(LedgerStreams ledgers, CurrentActor actor) {
        this.ledgers = ledgers;
        this.actor = actor;
    }

    /** @param format {@code csv} or {@code ndjson} */
    @GET
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Multi<byte[]> ledger(@RestPath UUID periodId, @RestQuery @Nullable String format) {
        return LedgerAnswer.of(ledgers.open(
                new LedgerSubject(LedgerKind.PERIOD, periodId, null), LedgerAnswer.format(format), actor.get()));
    }
}
