package io.sunledger.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** How much a request may carry, in bytes. */
@ConfigMapping(prefix = "sunledger.body")
public interface BodyLimits {
    /** A body of JSON. */
    @WithDefault("1000000")
    int json();

    /** A form with a document of 20 MB. */
    @WithDefault("21000000")
    int upload();

    /** Where documents are sent to. */
    @WithDefault("/api/v1/drafts,/api/v1/units/import")
    List<String> uploadPaths();
}
