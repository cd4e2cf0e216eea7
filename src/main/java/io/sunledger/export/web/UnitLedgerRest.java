package io.sunledger.export.web;

import io.smallrye.mutiny.Multi;
import io.sunledger.export.LedgerStreams;
import io.sunledger.export.domain.LedgerKind;
import io.sunledger.export.domain.LedgerSubject;
import io.sunledger.kernel.Refused;
import io.sunledger.security.CurrentActor;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A unit's ledger over REST, as a stream: all its duties in the plans of a year, each with its latest report. */
@Path("/api/v1/units/{unitId}/ledger")
public class UnitLedgerRest {
    private final LedgerStreams ledgers;
    private final CurrentActor actor;

    UnitLedgerRest(LedgerStreams ledgers, CurrentActor actor) {
        this.ledgers = ledgers;
        this.actor = actor;
    }

    /**
     * @param format {@code csv} or {@code ndjson}
     * @param year of the plans
     */
    @GET
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Multi<byte[]> ledger(
            @RestPath UUID unitId, @RestQuery @Nullable String format, @RestQuery @Nullable Integer year) {
        if (year == null) {
            throw new Refused("request.malformed", "year");
        }
        return LedgerAnswer.of(ledgers.open(
                new LedgerSubject(LedgerKind.UNIT, unitId, year), LedgerAnswer.format(format), actor.get()));
    }
}
