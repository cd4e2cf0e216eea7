package io.sunledger.platform.query;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;

/** How the service's connections to PostgreSQL differ from those that Quarkus makes. */
@Singleton
class Connections implements PgPoolCreator {
    /** The client prepares longer statements anew each time, unless it is told; those that make a whole answer are longer. */
    private static final int LONGEST = 32_768;

    @Override
    public Pool create(Input input) {
        input.pgConnectOptionsList()
                .forEach(options -> options.setPreparedStatementCacheSqlLimit(LONGEST)
                        // what would be compiled runs for a millisecond, and compiling it takes a hundred
                        .addProperty("jit", "off")
                        // days are written as the service would write them
                        .addProperty("DateStyle", "ISO"));
        return PgBuilder.pool()
                .with(input.poolOptions())
                .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
                .using(input.vertx())
                .build();
    }
}
