package io.sunledger.platform.secret;

import io.smallrye.config.ConfigMapping;
import java.util.List;

/** What secrets are sealed with. */
@ConfigMapping(prefix = "sunledger.secrets")
public interface SecretsConfig {
    /** Long and random; the first seals, all of them open. */
    List<String> keys();
}
