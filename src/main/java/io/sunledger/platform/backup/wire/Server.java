package io.sunledger.platform.backup.wire;

import java.util.Map;

/**
 * Where the database answers, and as whom.
 *
 * @param tls whether to demand TLS with a certificate that Java trusts for this host
 */
public record Server(String host, int port, String database, String user, String password, boolean tls) {
    /** What {@code DB_HOST} and its like say, as to the service. */
    public static Server ofService(Map<String, String> environment) {
        return new Server(
                environment.getOrDefault("DB_HOST", "localhost"),
                Integer.parseInt(environment.getOrDefault("DB_PORT", "5432")),
                environment.getOrDefault("DB_NAME", "sunledger"),
                environment.getOrDefault("DB_USER", "sunledger"),
                environment.getOrDefault("DB_PASSWORD", "sunledger"),
                Boolean.parseBoolean(environment.getOrDefault("BACKUP_TLS", "false")));
    }

    /** The same with the role that {@code BACKUP_USER} and {@code BACKUP_PASSWORD} name, who may replicate. */
    public static Server ofBackup(Map<String, String> environment) {
        var service = ofService(environment);
        return new Server(
                service.host,
                service.port,
                service.database,
                environment.getOrDefault("BACKUP_USER", service.user),
                environment.getOrDefault("BACKUP_PASSWORD", service.password),
                service.tls);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return user + "@" + host + ":" + port + "/" + database;
    }
}
