package io.sunledger.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunledger.local.LocalS3;
import io.sunledger.platform.OffLoop;
import io.vertx.mutiny.core.Vertx;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Against a server that speaks S3 and checks each signature. */
@SuppressWarnings("NullAway.Init")
class S3BlobsTest extends BlobStoreContract {
    private static final String BUCKET = "sunledger-test";

    @TempDir
    static Path folder;

    private static Vertx vertx;
    private static LocalS3 server;
    private static BlobStore store;

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
        server = LocalS3.throwAway(folder);
        var s3 = S3Clients.of(new Settings(LocalS3.SECRET_KEY));
        s3.createBucket(asked -> asked.bucket(BUCKET));
        store = new S3Blobs(s3, BUCKET, new OffLoop(vertx));
    }

    @AfterAll
    static void stop() {
        server.close();
        vertx.closeAndAwait();
    }

    @Override
    BlobStore store() {
        return store;
    }

    @Test
    void the_server_checks_who_asks() {
        var forger = new S3Blobs(S3Clients.of(new Settings("forged")), BUCKET, new OffLoop(vertx));

        // a question without a body: a server that refuses one need not read it, and the caller then sees a broken line
        assertThatThrownBy(() -> forger.read("a").collect().asList().await().indefinitely())
                .isInstanceOfSatisfying(
                        S3Exception.class,
                        refused -> assertThat(refused.statusCode()).isEqualTo(403));
    }

    private record Settings(String secret) implements StorageConfig.S3 {
        @Override
        public Optional<URI> endpoint() {
            return Optional.of(server.endpoint());
        }

        @Override
        public String bucket() {
            return BUCKET;
        }

        @Override
        public String region() {
            return "us-east-1";
        }

        @Override
        public boolean pathStyle() {
            return true;
        }

        @Override
        public Optional<String> accessKey() {
            return Optional.of(LocalS3.ACCESS_KEY);
        }

        @Override
        public Optional<String> secretKey() {
            return Optional.of(secret);
        }
    }
}
