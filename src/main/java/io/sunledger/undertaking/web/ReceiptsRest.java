package io.sunledger.undertaking.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.Language;
import io.sunledger.security.CurrentActor;
import io.sunledger.undertaking.Receipts;
import io.sunledger.undertaking.ReceiveDuties;
import io.sunledger.undertaking.web.UndertakingInputs.ReceiptOutcome;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The receipt of duties over REST: what can be received is, with an answer for each. */
@Path("/api/v1/duties/receive")
public class ReceiptsRest {
    private final Receipts receipts;
    private final CurrentActor actor;
    private final Language language;

    ReceiptsRest(Receipts receipts, CurrentActor actor, Language language) {
        this.receipts = receipts;
        this.actor = actor;
        this.language = language;
    }

    @POST
    public Uni<Received> receive(@HeaderParam("Idempotency-Key") @Nullable String key, @Nullable ToReceive body) {
        if (body == null || body.dutyIds() == null) {
            throw new Refused("request.malformed", "dutyIds");
        }
        var reads = language.ofCaller();
        return receipts.receive(new ReceiveDuties(UndertakingInputs.ids(body.dutyIds()), key), actor.get())
                .map(received -> new Received(ReceiptOutcome.of(received, reads)));
    }

    /** Which duties. */
    public record ToReceive(@Nullable List<String> dutyIds) {}

    /** What became of each. */
    public record Received(List<ReceiptOutcome> outcomes) {}
}
