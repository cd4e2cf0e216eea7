package io.sunledger.platform.storage;

import io.sunledger.platform.OffLoop;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** The one store that the configuration names. */
@ApplicationScoped
class ConfiguredBlobs {
    @Produces
    @ApplicationScoped
    BlobStore blobs(StorageConfig config, Pool pool, OffLoop offLoop) {
        return switch (config.store()) {
            case POSTGRESQL -> new PostgresBlobs(pool, offLoop);
            case S3 -> new S3Blobs(S3Clients.of(config.s3()), config.s3().bucket(), offLoop);
        };
    }
}
