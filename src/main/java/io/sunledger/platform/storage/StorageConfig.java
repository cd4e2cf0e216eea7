package io.sunledger.platform.storage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** Where the octets of files are kept. */
@ConfigMapping(prefix = "sunledger.evidence")
public interface StorageConfig {
    @WithDefault("postgresql")
    Store store();

    S3 s3();

    /** The two that there are. */
    enum Store {
        POSTGRESQL,
        S3
    }

    /** A storage that speaks S3; the bucket must be there. */
    interface S3 {
        /** Where it answers, such as {@code https://minio.example.cn:9000}; none for Amazon's own. */
        Optional<URI> endpoint();

        @WithDefault("sunledger")
        String bucket();

        @WithDefault("cn-north-1")
        String region();

        /** Whether the bucket stands in the path, as most storages of one's own want it, or in the host's name. */
        @WithDefault("true")
        boolean pathStyle();

        /** Without both keys, the SDK looks where it always looks: environment, profile, machine. */
        Optional<String> accessKey();

        Optional<String> secretKey();
    }
}
