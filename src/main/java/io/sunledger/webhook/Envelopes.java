package io.sunledger.webhook;

import io.sunledger.kernel.Ids;
import io.sunledger.webhook.domain.WebhookEvent;
import io.sunledger.webhook.domain.WebhookEvent.About;
import io.sunledger.webhook.domain.WebhookEvent.Written;
import io.sunledger.webhook.store.ActStore.DoneTo;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes events as CloudEvents 1.0 in JSON, in structured mode. They are thin: ids and a state, and where to read the rest, so that
 * nothing in them is more than the receiver can read through the API.
 */
@ApplicationScoped
class Envelopes {
    private final WebhookConfig config;
    private final Clock clock;

    Envelopes(WebhookConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    WebhookEvent ping(UUID webhook, String government) {
        var now = clock.instant();
        var about = new About(EventType.PING.name(), now, null, null, null);
        var data = new JsonObject().put(EventType.PING.idName(), webhook.toString());
        return event(government, about, EventType.PING.path(webhook.toString()), data);
    }

    WebhookEvent of(EventType type, String government, DoneTo act) {
        // an amended plan's own row may be as it was
        var plan = type.idName().equals("planId") ? Ids.parse(act.subject()) : act.plan();
        var data = new JsonObject();
        put(data, "planId", plan);
        put(data, "taskId", act.task());
        put(data, "dutyId", act.duty());
        put(data, "unitId", act.unit());
        data.put(type.idName(), act.subject());
        if (act.state() != null) {
            data.put("state", act.state());
        }
        var about = new About(type.name(), act.at(), plan, act.duty(), act.unit());
        return event(government, about, type.path(act.subject()), data);
    }

    private WebhookEvent event(String government, About about, String subject, JsonObject data) {
        var id = Ids.next();
        var payload = new JsonObject()
                .put("specversion", "1.0")
                .put("id", id.toString())
                .put("source", config.source() + ':' + URLEncoder.encode(government, StandardCharsets.UTF_8))
                .put("type", EventType.valueOf(about.type()).type())
                .put("subject", subject)
                .put("time", time(about.at()))
                .put("datacontenttype", "application/json")
                .put("data", data);
        return new WebhookEvent(id, government, about, new Written(payload.encode(), clock.instant()));
    }

    private static String time(Instant at) {
        return at.toString();
    }

    private static void put(JsonObject data, String name, @Nullable UUID id) {
        if (id != null) {
            data.put(name, id.toString());
        }
    }
}
