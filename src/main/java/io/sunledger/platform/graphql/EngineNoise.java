package io.sunledger.platform.graphql;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/** Keeps out of the log what SmallRye says of every field that fails, refusals too: {@link QueryErrors} tells it once, as what it is. */
@LoggingFilter(name = "engine-noise")
public final class EngineNoise implements Filter {
    private static final String FIELD_FAILED = "SRGQL012000";

    @Override
    public boolean isLoggable(LogRecord told) {
        return told.getMessage() == null || !told.getMessage().startsWith(FIELD_FAILED);
    }
}
