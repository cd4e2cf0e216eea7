package io.sunledger.platform.backup;

import io.sunledger.kernel.Refused;
import io.sunledger.platform.backup.wire.Server;
import io.sunledger.platform.backup.wire.ServerSaid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The command {@code backup FOLDER}: keeps a copy of the database as it was at every moment. It needs nothing but the database,
 * which its environment names as it does for the service.
 */
public final class BackupCommand {
    private static final String USAGE = """
            用法 / Usage: backup FOLDER [--every 1d] [--keep 14d] [--marks 5s]
                          backup FOLDER --once [--keep 14d]

              持续备份数据库到目录,直到被停止;可恢复到任意时刻。
              Backs the database up into the folder until it is stopped; any moment can be restored.

              --every SPAN  多久做一次基础备份 / how often a base backup is taken (1d)
              --keep SPAN   保留多久 / how far back one can go (14d)
              --marks SPAN  可恢复的时刻最多落后多久 / by how much the last moment to restore to lags at most (5s)
              --once        只做一次基础备份 / takes one base backup and ends
              SPAN: 30s, 5m, 12h, 1d

              环境变量 / Environment: DB_HOST, DB_PORT, DB_NAME, BACKUP_USER, BACKUP_PASSWORD, BACKUP_TLS

              退出码:0 完成;1 被拒绝(原因见标准错误);2 用法有误。
              Exit code: 0 done; 1 refused (see standard error); 2 bad usage.
            """;
    private static final String ONCE = "--once";

    private final Console console;
    private final Map<String, String> environment;

    BackupCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    /** Runs the command with the process's own environment and gives its exit code. */
    public static int run(List<String> words) {
        return new BackupCommand(Console.ofProcess(), System.getenv()).execute(words);
    }

    int execute(List<String> words) {
        try {
            var options = Options.of(words, Set.of("--every", "--keep", "--marks"), Set.of(ONCE));
            if (options.folder().isEmpty()) {
                return console.misused(USAGE);
            }
            return backUp(options);
        } catch (Refused e) {
            var exit = console.refused(e);
            return e.code().equals("command.misused") ? console.misused(USAGE) : exit;
        }
    }

    private int backUp(Options options) {
        var schedule = new Schedule(
                span(options, "--every", Duration.ofDays(1)),
                span(options, "--keep", Duration.ofDays(14)),
                span(options, "--marks", Duration.ofSeconds(5)));
        var folder = Path.of(options.folder());
        var source = new Source(Server.ofBackup(environment));
        try (var archive = new Archive(folder)) {
            if (options.has(ONCE)) {
                return once(source, archive, schedule);
            }
            new Continuous(source, archive, schedule, console).run();
            return Console.DONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Console.DONE;
        } catch (UncheckedIOException e) {
            throw Durable.refused(folder, e);
        }
    }

    private int once(Source source, Archive archive, Schedule schedule) {
        archive.lock();
        try {
            archive.claim(source.cluster());
            archive.clear();
            var base = new BaseTaking(source, archive).take();
            new Retention(archive, schedule.keep()).apply(base.ended());
            console.say("备份完成：" + base.folder(), "the backup is whole: " + base.folder());
            return Console.DONE;
        } catch (ServerSaid e) {
            throw source.told(e) instanceof Refused refused ? refused : noDatabase(e);
        } catch (IOException e) {
            throw noDatabase(e);
        }
    }

    private static Refused noDatabase(IOException e) {
        return new Refused("backup.noDatabase", String.valueOf(e.getMessage()));
    }

    private static Duration span(Options options, String name, Duration otherwise) {
        return options.value(name).map(Times::span).orElse(otherwise);
    }
}
