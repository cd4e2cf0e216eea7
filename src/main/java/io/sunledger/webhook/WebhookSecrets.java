package io.sunledger.webhook;

import io.sunledger.platform.secret.SealedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Where the secrets that sign webhooks are kept. */
@ApplicationScoped
class WebhookSecrets implements SealedColumns {
    @Override
    public Set<Column> sealed() {
        return Set.of(new Column("webhook", "secret"), new Column("webhook", "earlier_secret"));
    }
}
