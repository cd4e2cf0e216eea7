package io.sunledger.platform.tracing;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Switches tracing on where {@code OTLP_ENDPOINT} says where to; the service loader finds it. */
public final class TracingSettings implements ConfigSourceFactory {
    private static final String OFF = "quarkus.otel.sdk.disabled";

    /** Above application.properties (250), below the environment (300). */
    private static final int ORDINAL = 260;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var endpoint = context.getValue("OTLP_ENDPOINT").getValue();
        var off = endpoint == null || endpoint.isBlank();
        return List.of(new PropertiesConfigSource(Map.of(OFF, String.valueOf(off)), "tracing", ORDINAL));
    }
}
