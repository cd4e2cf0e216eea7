package io.sunledger.messaging.store;

import io.sunledger.platform.metrics.Figure;
import io.sunledger.platform.metrics.Figures;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How many letters wait to be sent, and since when. */
@ApplicationScoped
class LetterFigures implements Figures {
    @Override
    public List<Figure> figures() {
        return List.of(
                new Figure(
                        "sunledger.outbox.oldest.seconds",
                        "outbox=letters",
                        "Since when the oldest waits that is to be delivered",
                        "select extract(epoch from now() - min(created_at)) from letter where state = 'WAITING'"),
                new Figure(
                        "sunledger.outbox.overdue.seconds",
                        "outbox=letters",
                        "Since when the oldest is due that no node sends",
                        "select extract(epoch from now() - min(due_at)) from letter where state = 'WAITING'"
                                + " and due_at <= now() and (claimed_until is null or claimed_until < now())"),
                new Figure(
                        "sunledger.outbox.waiting",
                        "outbox=letters",
                        "How many wait to be delivered, up to 10,000",
                        "select count(*) from (select 1 from letter where state = 'WAITING' limit 10000) counted"));
    }
}
