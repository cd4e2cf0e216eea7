package io.sunledger.platform.changes;

import io.vertx.sqlclient.Row;

/**
 * What had ended when the database answered.
 *
 * @param oldestOpen below it all transactions had
 * @param next from it on none had begun
 */
record Snapshot(long oldestOpen, long next) {
    static final String SQL =
            "select pg_snapshot_xmin(now)::text, pg_snapshot_xmax(now)::text from pg_current_snapshot() now";

    static Snapshot of(Row row) {
        return new Snapshot(Long.parseUnsignedLong(row.getString(0)), Long.parseUnsignedLong(row.getString(1)));
    }
}
