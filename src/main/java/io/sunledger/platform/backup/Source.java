package io.sunledger.platform.backup;

import io.sunledger.kernel.Refused;
import io.sunledger.platform.backup.wire.Server;
import io.sunledger.platform.backup.wire.ServerSaid;
import io.sunledger.platform.backup.wire.Talk;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** The database that is backed up. */
final class Source {
    /** The name of our place in the WAL; the server keeps for us what comes after it. */
    static final String SLOT = Talk.NAME;

    private static final int LEAST = 15;
    private static final String TO_SECONDS = "yyyy-MM-dd\"T\"HH24:MI:SS.US\"Z\"";

    private final Server server;

    Source(Server server) {
        this.server = server;
    }

    Talk replication() throws IOException {
        return Talk.forReplication(server);
    }

    Talk sql() throws IOException {
        return Talk.inSql(server);
    }

    /** @throws Refused backup.version, backup.walLevel, backup.standby where there is nothing to be done from here */
    Cluster cluster() throws IOException {
        try (var replication = replication();
                var sql = sql()) {
            var major = Integer.parseInt(sql.value("show server_version_num")) / 10_000;
            if (major < LEAST) {
                throw new Refused("backup.version", major, LEAST);
            }
            if (sql.value("show wal_level").equals("minimal")) {
                throw new Refused("backup.walLevel");
            }
            if (sql.value("select pg_is_in_recovery()").equals("t")) {
                throw new Refused("backup.standby", server);
            }
            var segment = sql.value("select setting from pg_settings where name = 'wal_segment_size'");
            return new Cluster(replication.ask("IDENTIFY_SYSTEM").get(0).get(0), major, Integer.parseInt(segment));
        }
    }

    /** Its history's number, and how far its WAL has come. */
    static Segment present(Talk replication, int octets) throws IOException {
        var known = replication.ask("IDENTIFY_SYSTEM").get(0);
        return Segment.holding(Lsn.of(known.get(2)), Integer.parseInt(known.get(1)), octets);
    }

    /**
     * Where our place in the WAL is; makes one where there is none.
     *
     * @throws Refused backup.slotInUse
     */
    Lsn place() throws IOException {
        try (var sql = sql()) {
            var found =
                    sql.ask("select active, wal_status, restart_lsn from pg_replication_slots where slot_name = '%s'"
                            .formatted(SLOT));
            if (!found.isEmpty() && isLost(found.get(0))) {
                sql.ask("select pg_drop_replication_slot('%s')".formatted(SLOT));
                found = List.of();
            }
            if (found.isEmpty()) {
                return Lsn.of(
                        sql.value("select lsn from pg_create_physical_replication_slot('%s', true)".formatted(SLOT)));
            }
            if (found.get(0).get(0).equals("t")) {
                throw Refused.of(Refused.Kind.BUSY, "backup.slotInUse", SLOT);
            }
            return Lsn.of(found.get(0).get(2));
        }
    }

    /** The server threw away what we had not fetched, being told not to keep more. */
    private static boolean isLost(List<String> slot) {
        return slot.get(1).equals("lost") || slot.get(2).isEmpty();
    }

    static Instant now(Talk sql) throws IOException {
        return Instant.parse(
                sql.value("select to_char(clock_timestamp() at time zone 'UTC', '%s')".formatted(TO_SECONDS)));
    }

    /** Commits something, so that the WAL has an end for every moment before. */
    static Mark mark(Talk sql) throws IOException {
        var before = now(sql);
        sql.ask("select pg_logical_emit_message(true, '%s', '')".formatted(SLOT));
        return new Mark(Lsn.of(sql.value("select pg_current_wal_flush_lsn()")), before);
    }

    String version(Talk sql) throws IOException {
        return sql.value("show server_version");
    }

    /** What a person can do about what the server answered; else the answer itself. */
    Exception told(ServerSaid said) {
        return switch (said.state()) {
            case "42501" -> new Refused("backup.noReplication", server.user(), said.words());
            case "28000", "28P01", "3D000" -> new Refused("backup.notLetIn", server, said.words());
            case "55006" -> Refused.of(Refused.Kind.BUSY, "backup.slotInUse", SLOT);
            case "53400" -> new Refused("backup.noSenders", said.words());
            default -> said;
        };
    }
}
