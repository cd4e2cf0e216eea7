package io.sunledger.webhook.store;

import io.smallrye.mutiny.Uni;
import io.sunledger.platform.Reads;
import io.sunledger.webhook.EventType;
import io.sunledger.webhook.WebhookScope;
import io.sunledger.webhook.WebhookView;
import io.sunledger.webhook.domain.WebhookState;
import io.sunledger.webhook.domain.WebhookStop;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The queries that make views of subscriptions. */
@ApplicationScoped
public class WebhookReads {
    private static final String VIEW = """
            select w.id, w.url, w.description, w.types, w.onlyPlan, w.onlyUnit, w.issuer, w.account, w.ownerName,
                   w.state, w.stopReason, w.stoppedAt, w.failingSince, w.earlierUntil, w.createdAt, w.version
            from Webhook w where w.government = :government""";
    private static final String OWN = " and w.issuer = :issuer and w.account = :account";

    private final Reads reads;

    WebhookReads(Reads reads) {
        this.reads = reads;
    }

    /** The oldest first. */
    public Uni<List<WebhookView>> list(WebhookScope scope) {
        return reads.list(within(scope) + " order by w.id", Row.class, parameters(scope))
                .map(rows -> rows.stream().map(Row::view).toList());
    }

    public Uni<@Nullable WebhookView> one(UUID webhook, WebhookScope scope) {
        var parameters = parameters(scope);
        parameters.put("webhook", webhook);
        return reads.one(within(scope) + " and w.id = :webhook", Row.class, parameters)
                .map(row -> row == null ? null : row.view());
    }

    private static String within(WebhookScope scope) {
        return scope.issuer() == null ? VIEW : VIEW + OWN;
    }

    private static Map<String, Object> parameters(WebhookScope scope) {
        var parameters = new HashMap<String, Object>(Map.of("government", scope.government()));
        if (scope.issuer() != null && scope.account() != null) {
            parameters.put("issuer", scope.issuer());
            parameters.put("account", scope.account());
        }
        return parameters;
    }

    record Row(
            UUID id,
            String url,
            String description,
            String types,
            @Nullable UUID onlyPlan,
            @Nullable UUID onlyUnit,
            String issuer,
            String account,
            String ownerName,
            WebhookState state,
            @Nullable WebhookStop stopReason,
            @Nullable Instant stoppedAt,
            @Nullable Instant failingSince,
            @Nullable Instant earlierUntil,
            Instant createdAt,
            int version) {
        WebhookView view() {
            return new WebhookView(
                    id,
                    url,
                    description,
                    types.isEmpty()
                            ? List.of()
                            : Arrays.stream(types.split(","))
                                    .map(EventType::valueOf)
                                    .toList(),
                    onlyPlan,
                    onlyUnit,
                    issuer,
                    account,
                    ownerName,
                    state,
                    stopReason,
                    stoppedAt,
                    failingSince,
                    earlierUntil,
                    createdAt,
                    version);
        }
    }
}
