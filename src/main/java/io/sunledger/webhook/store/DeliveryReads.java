package io.sunledger.webhook.store;

import static java.util.stream.Collectors.groupingBy;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Page;
import io.sunledger.kernel.PageRequest;
import io.sunledger.platform.Keyset;
import io.sunledger.platform.Reads;
import io.sunledger.webhook.EventType;
import io.sunledger.webhook.WebhookAttemptView;
import io.sunledger.webhook.WebhookDeliveryView;
import io.sunledger.webhook.domain.WebhookDeliveryState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The queries that tell what was sent; whose subscription it is, was asked before. */
@ApplicationScoped
public class DeliveryReads {
    private static final String VIEW = """
            select d.id, d.webhookId, d.eventId, e.type, e.at, d.state, d.dueAt, d.createdAt, d.settledAt, e.payload
            from WebhookDelivery d, WebhookEvent e where e.id = d.eventId and d.webhookId = :webhook""";
    private static final String ATTEMPTS = """
            select a.deliveryId, a.number, a.at, a.millis, a.status, a.error, a.answer
            from WebhookAttempt a where a.deliveryId in :deliveries order by a.deliveryId, a.number""";

    private final Reads reads;

    DeliveryReads(Reads reads) {
        this.reads = reads;
    }

    /** The newest first. */
    public Uni<Page<WebhookDeliveryView>> page(
            UUID webhook, @Nullable WebhookDeliveryState state, PageRequest request) {
        var parameters = new HashMap<String, Object>(Map.of("webhook", webhook));
        if (state != null) {
            parameters.put("state", state);
        }
        var keyset =
                Keyset.newestFirst(VIEW + (state == null ? "" : " and d.state = :state"), Row.class, "d.id", Row::id);
        return reads.page(keyset, request, parameters)
                .chain(rows -> attempts(rows.items()).map(attempts -> rows.map(row -> row.view(attempts))));
    }

    public Uni<@Nullable WebhookDeliveryView> one(UUID delivery, UUID webhook) {
        return reads.one(VIEW + " and d.id = :delivery", Row.class, Map.of("webhook", webhook, "delivery", delivery))
                .chain(row -> row == null
                        ? Uni.createFrom().nullItem()
                        : attempts(List.of(row)).map(row::view));
    }

    private Uni<Map<UUID, List<Attempt>>> attempts(Collection<Row> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : reads.list(
                                ATTEMPTS,
                                Attempt.class,
                                Map.of("deliveries", rows.stream().map(Row::id).toList()))
                        .map(attempts -> attempts.stream().collect(groupingBy(Attempt::delivery)));
    }

    record Attempt(
            UUID delivery,
            int number,
            Instant at,
            int millis,
            @Nullable Integer status,
            @Nullable String error,
            @Nullable String answer) {
        WebhookAttemptView view() {
            return new WebhookAttemptView(number, at, millis, status, error, answer);
        }
    }

    record Row(
            UUID id,
            UUID webhookId,
            UUID eventId,
            String type,
            Instant at,
            WebhookDeliveryState state,
            Instant dueAt,
            Instant createdAt,
            @Nullable Instant settledAt,
            String payload) {
        WebhookDeliveryView view(Map<UUID, List<Attempt>> attempts) {
            return new WebhookDeliveryView(
                    id,
                    webhookId,
                    eventId,
                    EventType.valueOf(type),
                    at,
                    state,
                    state == WebhookDeliveryState.WAITING ? dueAt : null,
                    createdAt,
                    settledAt,
                    payload,
                    attempts.getOrDefault(id, List.of()).stream()
                            .map(Attempt::view)
                            .toList());
        }
    }
}
