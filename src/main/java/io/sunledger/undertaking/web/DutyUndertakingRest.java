package io.sunledger.undertaking.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.security.CurrentActor;
import io.sunledger.undertaking.OfficerView;
import io.sunledger.undertaking.ReceiptView;
import io.sunledger.undertaking.Receipts;
import io.sunledger.undertaking.UndertakingView;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** A duty's receipt and officer over REST. */
@Path("/api/v1/duties/{dutyId}/undertaking")
public class DutyUndertakingRest {
    private final Receipts receipts;
    private final CurrentActor actor;

    DutyUndertakingRest(Receipts receipts, CurrentActor actor) {
        this.receipts = receipts;
        this.actor = actor;
    }

    @GET
    public Uni<Undertaken> get(@RestPath UUID dutyId) {
        return receipts.of(dutyId, actor.get()).map(Undertaken::of);
    }

    /** Both null where nobody has received the duty. */
    public record Undertaken(
            @Nullable ReceiptView receipt, @Nullable OfficerView officer) {
        static Undertaken of(@Nullable UndertakingView found) {
            return found == null ? new Undertaken(null, null) : new Undertaken(found.receipt(), found.officer());
        }
    }
}
