package io.sunledger.benchmark;

import java.util.List;

/** How the database is set up: for all who are compared alike, durable as on a production site. */
final class Settings {
    static final List<String> OF_THE_DATABASE = List.of(
            "shared_buffers=2GB",
            "effective_cache_size=8GB",
            "maintenance_work_mem=512MB",
            "max_wal_size=8GB",
            "checkpoint_timeout=15min",
            "wal_level=minimal",
            "max_wal_senders=0",
            "random_page_cost=1.1",
            "max_connections=400");

    private Settings() {}
}
