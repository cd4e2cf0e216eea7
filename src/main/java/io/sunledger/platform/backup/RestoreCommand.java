package io.sunledger.platform.backup;

import io.sunledger.kernel.Refused;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The command {@code restore FOLDER --into DATA}: makes a data folder for PostgreSQL of what was backed up. */
public final class RestoreCommand {
    private static final String USAGE = """
            用法 / Usage: restore FOLDER --into DATA [--at 2026-11-28T10:00:00+08:00]

              由备份目录生成 PostgreSQL 数据目录;不给 --at 则恢复到最后时刻。
              Makes a data folder for PostgreSQL of a folder with backups; without --at, up to the last moment.

              --into DATA  新的数据目录,须为空 / the new data folder, which must be empty
              --at TIME    恢复到的时刻,须带时区 / the moment to restore to, with its offset

              退出码:0 完成;1 被拒绝(原因见标准错误);2 用法有误。
              Exit code: 0 done; 1 refused (see standard error); 2 bad usage.
            """;
    private static final String INTO = "--into";
    private static final String AT = "--at";

    private final Console console;

    RestoreCommand(Console console) {
        this.console = console;
    }

    /** Runs the command and gives its exit code. */
    public static int run(List<String> words) {
        return new RestoreCommand(Console.ofProcess()).execute(words);
    }

    int execute(List<String> words) {
        try {
            var options = Options.of(words, Set.of(INTO, AT), Set.of());
            if (options.folder().isEmpty() || !options.has(INTO)) {
                return console.misused(USAGE);
            }
            return restore(options);
        } catch (Refused e) {
            var exit = console.refused(e);
            return e.code().equals("command.misused") ? console.misused(USAGE) : exit;
        }
    }

    private int restore(Options options) {
        var data = Path.of(options.value(INTO).orElseThrow()).toAbsolutePath().normalize();
        var at = options.value(AT).map(Times::moment);
        var archive = new Archive(Path.of(options.folder()));
        try {
            var choice = new Restoring(archive, data).run(at);
            var major = archive.cluster().major();
            console.say(
                    "已由 %s 的基础备份和 %d 段日志恢复到 %s"
                            .formatted(
                                    Times.told(choice.base().ended()),
                                    choice.wal().size(),
                                    data),
                    "%s is made of the base backup of %s and %d segments of WAL"
                            .formatted(
                                    data,
                                    Times.told(choice.base().ended()),
                                    choice.wal().size()));
            console.say(
                    "下一步：让该目录归数据库的系统用户所有，用 PostgreSQL %d 启动它（它会先重放日志），再运行 verify，然后启动服务并重新开始 backup".formatted(major),
                    "next: give the folder to the database's system user, start PostgreSQL %d on it (it replays the log first), run verify, then start the service, and backup again"
                            .formatted(major));
            return Console.DONE;
        } catch (UncheckedIOException e) {
            throw Durable.refused(data, e);
        }
    }
}
