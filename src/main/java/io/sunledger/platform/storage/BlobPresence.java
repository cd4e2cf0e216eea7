package io.sunledger.platform.storage;

import io.sunledger.platform.backup.wire.Talk;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Tells how many octets the store has under a key, without the service. */
public interface BlobPresence extends AutoCloseable {
    /** What there is nothing under. */
    long ABSENT = -1;

    long size(String key) throws IOException;

    @Override
    void close();

    /** The store that the environment names, as it does for the service. */
    static BlobPresence of(Map<String, String> environment, Talk talk) {
        return environment.getOrDefault("EVIDENCE_STORE", "postgresql").equalsIgnoreCase("s3")
                ? new InS3(S3Clients.of(new Environment(environment)), new Environment(environment).bucket())
                : new InPostgres(talk);
    }

    /** @param talk is closed by whoever opened it */
    record InPostgres(Talk talk) implements BlobPresence {
        @Override
        public long size(String key) throws IOException {
            var escaped = key.replace("'", "''");
            return Long.parseLong(
                    talk.value("select coalesce(sum(octet_length(octets)), %d) from blob_piece where key = '%s'"
                            .formatted(ABSENT, escaped)));
        }

        @Override
        public void close() {}
    }

    /** By the head of each object. */
    record InS3(S3Client s3, String bucket) implements BlobPresence {
        private static final int NOT_FOUND = 404;

        @Override
        public long size(String key) throws IOException {
            try {
                return s3.headObject(asked -> asked.bucket(bucket).key(key)).contentLength();
            } catch (S3Exception e) {
                if (e.statusCode() == NOT_FOUND) {
                    return ABSENT;
                }
                throw new IOException(e);
            } catch (SdkException e) {
                throw new IOException(e);
            }
        }

        @Override
        public void close() {
            s3.close();
        }
    }

    /** The same variables as application.properties gives to the service. */
    record Environment(Map<String, String> variables) implements StorageConfig.S3 {
        @Override
        public Optional<URI> endpoint() {
            return variable("OBJECT_STORE_URL").map(URI::create);
        }

        @Override
        public String bucket() {
            return variable("OBJECT_STORE_BUCKET").orElse("sunledger");
        }

        @Override
        public String region() {
            return variable("OBJECT_STORE_REGION").orElse("cn-north-1");
        }

        @Override
        public boolean pathStyle() {
            return Boolean.parseBoolean(variable("OBJECT_STORE_PATH_STYLE").orElse("true"));
        }

        @Override
        public Optional<String> accessKey() {
            return variable("OBJECT_STORE_ACCESS_KEY");
        }

        @Override
        public Optional<String> secretKey() {
            return variable("OBJECT_STORE_SECRET_KEY");
        }

        private Optional<String> variable(String name) {
            return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
        }
    }
}
