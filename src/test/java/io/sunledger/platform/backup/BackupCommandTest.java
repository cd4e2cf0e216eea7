package io.sunledger.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunledger.local.LocalPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCommandTest {
    private static LocalPostgres postgres;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Console console = new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));

    @BeforeAll
    static void start_a_database() throws IOException, SQLException {
        var target = Files.createDirectories(Path.of("target").toAbsolutePath());
        postgres = LocalPostgres.throwAway(
                Files.createTempDirectory(target, "backup-").resolve("postgres"));
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(), "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute("create role keeper login replication");
        }
    }

    @AfterAll
    static void stop_it() {
        postgres.close();
    }

    @Test
    void a_base_backup_becomes_a_data_folder_with_everything_that_the_server_needs() throws IOException {
        assertThat(once("keeper")).isEqualTo(Console.DONE);

        assertThat(restore()).as("%s", err).isEqualTo(Console.DONE);
        assertThat(data().resolve("global/pg_control")).exists();
        assertThat(data().resolve("recovery.signal")).exists();
        assertThat(data().resolve("postgresql.auto.conf")).content().contains("recovery_target_action = 'promote'");
        assertThat(Files.list(data().resolve("pg_wal"))
                        .filter(file -> Segment.NAME
                                .matcher(file.getFileName().toString())
                                .matches()))
                .isNotEmpty();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("PostgreSQL 18");
    }

    @Test
    void what_was_overwritten_on_the_disk_is_not_restored_from() throws IOException {
        once("keeper");
        var archive = base().resolve(Base.ARCHIVE);
        var octets = Files.readAllBytes(archive);
        octets[octets.length / 2] ^= 1;
        Files.write(archive, octets);

        assertThat(restore()).isEqualTo(Console.REFUSED);
        assertThat(said()).contains("(restore.corrupt)").contains(Base.ARCHIVE);
        assertThat(data()).doesNotExist();
    }

    @Test
    void a_base_backup_that_was_not_finished_counts_for_nothing_and_is_cleared_away() throws IOException {
        once("keeper");
        var half = Files.move(base(), base().resolveSibling(base().getFileName() + Archive.HALF));

        assertThat(restore()).isEqualTo(Console.REFUSED);
        assertThat(said()).contains("(restore.nothing)");
        once("keeper");
        assertThat(half).doesNotExist();
        assertThat(restore()).isEqualTo(Console.DONE);
    }

    @Test
    void who_may_not_replicate_is_told_what_to_grant() {
        assertThat(once(LocalPostgres.SUNLEDGER)).isEqualTo(Console.REFUSED);

        assertThat(said()).contains("alter role sunledger replication").contains("(backup.noReplication)");
        assertThat(folder.resolve("backups/base"))
                .satisfiesAnyOf(
                        base -> assertThat(base).doesNotExist(),
                        base -> assertThat(base).isEmptyDirectory());
    }

    @Test
    void a_role_that_is_unknown_is_told_so() {
        assertThat(once("nobody")).isEqualTo(Console.REFUSED);

        assertThat(said()).contains("nobody@localhost").contains("(backup.notLetIn)");
    }

    @Test
    void the_folder_of_another_database_is_left_alone() throws IOException {
        once("keeper");
        var cluster = folder.resolve("backups/cluster.json");
        Files.writeString(
                cluster, Files.readString(cluster).replaceFirst("\"system\" : \"\\d+\"", "\"system\" : \"7\""));

        assertThat(once("keeper")).isEqualTo(Console.REFUSED);
        assertThat(said()).contains("(backup.otherCluster)");
    }

    @Test
    void two_do_not_write_into_one_folder() {
        var other = new Archive(folder.resolve("backups"));
        other.lock();

        assertThat(once("keeper")).isEqualTo(Console.REFUSED);
        assertThat(said()).contains("(backup.folderBusy)");
    }

    @Test
    void a_database_that_is_not_there_is_told_and_not_waited_for() {
        var nowhere = new HashMap<>(environment("keeper"));
        nowhere.put("DB_PORT", "1");

        assertThat(new BackupCommand(console, nowhere).execute(List.of(folder.toString())))
                .isEqualTo(Console.REFUSED);
        assertThat(said()).contains("(backup.noDatabase)");
    }

    @Test
    void a_folder_with_files_is_not_overwritten() throws IOException {
        once("keeper");
        Files.createDirectories(data());
        Files.writeString(data().resolve("PG_VERSION"), "18");

        assertThat(restore()).isEqualTo(Console.REFUSED);
        assertThat(said()).contains("(restore.notEmpty)");
        assertThat(data()).isDirectoryNotContaining("glob:**global");
    }

    @Test
    void a_folder_without_backups_is_told_to_be_none() {
        assertThat(restore()).isEqualTo(Console.REFUSED);

        assertThat(said()).contains("(backup.noFolder)");
    }

    @Test
    void what_is_misspelt_shows_how_it_is_used() {
        var misspelt = new BackupCommand(console, Map.of()).execute(List.of("backups", "--ever", "1d"));

        assertThat(misspelt).isEqualTo(Console.MISUSED);
        assertThat(said()).contains("--ever").contains("用法 / Usage");
    }

    private int once(String role) {
        return new BackupCommand(console, environment(role))
                .execute(List.of(folder.resolve("backups").toString(), "--once"));
    }

    private int restore() {
        return new RestoreCommand(console)
                .execute(List.of(folder.resolve("backups").toString(), "--into", data().toString()));
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path base() {
        return new Archive(folder.resolve("backups")).newestBase().orElseThrow().folder();
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static Map<String, String> environment(String role) {
        return Map.of("DB_PORT", String.valueOf(postgres.port()), "BACKUP_USER", role, "BACKUP_PASSWORD", "sunledger");
    }
}
