package io.sunledger.benchmark;

import io.sunledger.benchmark.load.Usage;
import io.sunledger.local.LocalPostgres;
import io.sunledger.local.MeasuredService;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A database that is filled, and the packaged service on it. */
final class Stage implements AutoCloseable {
    /**
     * A memory that does not depend on the machine; no round of urging, which would remind a whole nation of what is overdue; and one
     * account that may be many listeners.
     */
    private static final Map<String, String> SETTINGS = Map.of(
            "JAVA_TOOL_OPTIONS", "-Xmx1g",
            "SUNLEDGER_URGING_ROUND", "off",
            "SUNLEDGER_LIVE_PER_ACCOUNT", "20000",
            // what is measured is how fast it is, not where it stops one client
            "SUNLEDGER_RATES_ENABLED", "false");

    private final LocalPostgres postgres;
    private final MeasuredService service;
    private final Accounts accounts;

    private Stage(LocalPostgres postgres, MeasuredService service, Accounts accounts) {
        this.postgres = postgres;
        this.service = service;
        this.accounts = accounts;
    }

    /**
     * Starts both.
     *
     * @param data the database's folder
     * @param further the database's settings beside those of all
     */
    static Stage open(Path data, Accounts accounts, Path logs, List<String> further) {
        return open(data, accounts, logs, further, Map.of());
    }

    /** @param ofService the service's environment beside what all have, or in its place */
    static Stage open(
            Path data, Accounts accounts, Path logs, List<String> further, Map<String, String> ofService) {
        var all = new ArrayList<>(Settings.OF_THE_DATABASE);
        all.addAll(further);
        var postgres = LocalPostgres.toMeasure(data, all);
        var settings = new HashMap<>(SETTINGS);
        settings.putAll(ofService);
        settings.put("OIDC_URL", accounts.issuer());
        try {
            var log = logs.resolve("service.log");
            return new Stage(postgres, MeasuredService.start(postgres, settings, log), accounts);
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    int port() {
        return service.port();
    }

    LocalPostgres postgres() {
        return postgres;
    }

    Accounts accounts() {
        return accounts;
    }

    long pidOfService() {
        return service.pid();
    }

    Usage ofService() {
        return Usage.of(service.pid());
    }

    Usage ofDatabase() {
        return Usage.of(postgres.pid());
    }

    /** As the superuser. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), "postgres", "");
    }

    @Override
    public void close() {
        service.close();
        postgres.close();
    }
}
