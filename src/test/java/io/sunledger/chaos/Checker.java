package io.sunledger.chaos;

import static org.awaitility.Awaitility.await;

import io.sunledger.history.LogAudit;
import io.sunledger.local.LocalPostgres;
import io.sunledger.platform.backup.wire.Server;
import io.sunledger.platform.backup.wire.Talk;
import io.sunledger.year.Registry;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.core.ConditionTimeoutException;

/** Compares what was acknowledged with what is there. */
final class Checker {
    private static final Duration TO_HEAR = Duration.ofSeconds(30);
    private static final int TOLD = 20;

    private static final String SHEETS = """
            select 'sheets of ' || government || ': ' || count(*) || ' with numbers up to ' || max(number)
            from urging_sheet group by government, year
            having count(*) <> max(number) or count(distinct number) <> count(*)""";

    private static final String TWICE = """
            select 'duty ' || duty_id || ' was urged twice: ' || colour from urging_sheet
            where duty_id is not null and not by_hand group by duty_id, colour having count(*) > 1 limit 20""";

    private static final String TOLD_OF = """
            select government, act, subject_id, count(*) from event
            where government = any(?) and government || ' ' || act = any(?) group by 1, 2, 3""";

    private final Site site;
    private final Journal journal;
    private final List<Town> towns;
    private final List<String> findings = new ArrayList<>();

    Checker(Site site, Journal journal, List<Town> towns) {
        this.site = site;
        this.journal = journal;
        this.towns = towns;
    }

    /**
     * What is not as it should be; nothing where all is well.
     *
     * @param pulse the government whose commands are to be there beside those of the towns
     */
    List<String> findings(String pulse) throws SQLException, IOException {
        findings.addAll(journal.findings());
        listenersHeardOfEverything();
        nodesAreThere();
        try (var connection = connected()) {
            acknowledgedOnceAndThereOnce(connection, pulse);
            unitsAreThere(connection);
            findings.addAll(texts(connection, SHEETS));
            findings.addAll(texts(connection, TWICE));
            sheetsWereIssued(connection);
        }
        logAndTablesAgree();
        return findings;
    }

    /** Who restarted what is known: those that were killed. What is there was started by them. */
    private void nodesAreThere() {
        for (var node : site.nodes()) {
            if (!node.service().isAlive()) {
                findings.add(node.name() + " has ended by itself");
            }
        }
    }

    private void acknowledgedOnceAndThereOnce(Connection connection, String pulse) throws SQLException {
        var governments = governments(true);
        governments.add(pulse);
        // of the many units that a town registers at first, only their number is known
        var kinds = journal.acts().stream()
                .map(act -> kind(act.government(), act.act()))
                .collect(Collectors.toSet());
        Comparison.findings(
                        journal.acts().stream().filter(act -> governments.contains(act.government())),
                        told(connection, governments, kinds))
                .stream()
                .limit(TOLD)
                .forEach(findings::add);
    }

    private static String kind(String government, String act) {
        return government + " " + act;
    }

    private Set<String> governments(boolean done) {
        return towns.stream()
                .filter(town -> done ? town.isDone() : town.isFounded())
                .map(Town::government)
                .collect(Collectors.toSet());
    }

    private static Map<String, Integer> told(Connection connection, Set<String> governments, Set<String> kinds)
            throws SQLException {
        try (var statement = connection.prepareStatement(TOLD_OF)) {
            statement.setArray(1, connection.createArrayOf("text", governments.toArray()));
            statement.setArray(2, connection.createArrayOf("text", kinds.toArray()));
            try (var rows = statement.executeQuery()) {
                var told = new HashMap<String, Integer>();
                while (rows.next()) {
                    told.put(Comparison.key(rows.getString(1), rows.getString(2), rows.getString(3)), rows.getInt(4));
                }
                return told;
            }
        }
    }

    private void unitsAreThere(Connection connection) throws SQLException {
        for (var government : governments(false)) {
            var there = texts(connection, "select count(*) from unit where government = '" + government + "'")
                    .get(0);
            if (!there.equals(String.valueOf(Registry.UNITS))) {
                findings.add("%s has %s units".formatted(government, there));
            }
        }
    }

    private void sheetsWereIssued(Connection connection) throws SQLException {
        var sheets = texts(connection, "select count(*) from urging_sheet").get(0);
        if (sheets.equals("0")) {
            findings.add("nobody was urged");
        }
    }

    private void listenersHeardOfEverything() {
        var ears = towns.stream().collect(Collectors.toMap(Town::government, Town::ear));
        var onDuties =
                journal.acts().stream().filter(act -> !act.duty().isEmpty()).toList();
        try {
            await().atMost(TO_HEAR)
                    .until(() -> onDuties.stream()
                            .allMatch(act -> ears.get(act.government()).hasHeardOf(act)));
        } catch (ConditionTimeoutException e) {
            onDuties.stream()
                    .filter(act -> !ears.get(act.government()).hasHeardOf(act))
                    .limit(TOLD)
                    .forEach(act -> findings.add("no listener heard of " + act));
        }
    }

    private void logAndTablesAgree() throws IOException {
        var postgres = URI.create(site.databases().jdbcUrl().substring("jdbc:".length()));
        var server = new Server(
                postgres.getHost(),
                postgres.getPort(),
                LocalPostgres.SUNLEDGER,
                LocalPostgres.SUNLEDGER,
                LocalPostgres.SUNLEDGER,
                false);
        try (var talk = Talk.inSql(server)) {
            findings.addAll(new LogAudit(talk).findings());
        }
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private Connection connected() throws SQLException {
        return DriverManager.getConnection(
                site.databases().jdbcUrl(), LocalPostgres.SUNLEDGER, LocalPostgres.SUNLEDGER);
    }
}
