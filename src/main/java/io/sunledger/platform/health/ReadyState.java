package io.sunledger.platform.health;

import io.sunledger.platform.changes.ChangeNotices;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Ready is who has heard from the database a moment ago and has seen its schema. The connection that hears changes asks several times
 * a second anyway, so nothing is asked here, and a pool that is busy makes nobody unready.
 */
@ApplicationScoped
class ReadyState {
    private final ChangeNotices notices;
    private final SchemaWatch schema;
    private final HealthConfig config;

    ReadyState(ChangeNotices notices, SchemaWatch schema, HealthConfig config) {
        this.notices = notices;
        this.schema = schema;
        this.config = config;
    }

    boolean hears() {
        return notices.hasHeardWithin(config.patience());
    }

    boolean isMigrated() {
        return schema.isUpToDate();
    }
}
