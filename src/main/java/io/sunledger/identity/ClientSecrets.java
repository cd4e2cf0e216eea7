package io.sunledger.identity;

import io.sunledger.platform.secret.SealedColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Where the secrets of our accounts with identity providers are kept. */
@ApplicationScoped
class ClientSecrets implements SealedColumns {
    @Override
    public Set<Column> sealed() {
        return Set.of(new Column("identity_provider", "client_secret"));
    }
}
