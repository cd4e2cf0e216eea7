package io.sunledger.webhook.store;

import io.sunledger.platform.metrics.Figure;
import io.sunledger.platform.metrics.Figures;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How many deliveries wait to be sent, and since when; a subscription that was stopped keeps nobody waiting. */
@ApplicationScoped
class DeliveryFigures implements Figures {
    private static final String WAITING = """
             from webhook_delivery d join webhook w on w.id = d.webhook_id
            where d.state = 'WAITING' and w.state = 'ACTIVE'""";

    @Override
    public List<Figure> figures() {
        return List.of(
                new Figure(
                        "sunledger.outbox.oldest.seconds",
                        "outbox=webhooks",
                        "Since when the oldest waits that is to be delivered",
                        "select extract(epoch from now() - min(d.created_at))" + WAITING),
                new Figure(
                        "sunledger.outbox.overdue.seconds",
                        "outbox=webhooks",
                        "Since when the oldest is due that no node sends",
                        "select extract(epoch from now() - min(d.due_at))" + WAITING
                                + " and d.due_at <= now() and (d.claimed_until is null or d.claimed_until < now())"),
                new Figure(
                        "sunledger.outbox.waiting",
                        "outbox=webhooks",
                        "How many wait to be delivered, up to 10,000",
                        "select count(*) from (select 1" + WAITING + " limit 10000) counted"));
    }
}
