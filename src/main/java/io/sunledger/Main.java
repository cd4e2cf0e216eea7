package io.sunledger;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.sunledger.intake.ReadCommand;
import io.sunledger.platform.backup.BackupCommand;
import io.sunledger.platform.backup.Console;
import io.sunledger.platform.backup.RestoreCommand;
import io.sunledger.platform.schema.MigrateCommand;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Starts the service, or runs one of the commands that end by themselves. */
@QuarkusMain
public final class Main {
    private static final Map<String, ToIntFunction<List<String>>> COMMANDS = Map.of(
            "read", ReadCommand::run,
            "backup", BackupCommand::run,
            "restore", RestoreCommand::run,
            "verify", VerifyCommand::run);

    private static final String USAGE = """
            用法 / Usage:

                              启动服务 / without a word, starts the service
              read FILE...    把工作计划文件读成草案 / reads plan documents into drafts
              migrate         更新数据库结构后退出 / brings the schema up to date
              backup FOLDER   持续备份数据库 / backs the database up
              restore FOLDER  由备份生成数据目录 / makes a data folder of a backup
              verify          核对数据库 / verifies the database
            """;

    private Main() {}

    /**
     * Runs the command that the first word names, without starting the service, or {@code migrate}; without a word, starts the
     * service. Other words start nothing: a service that nobody asked for would migrate the schema.
     */
    public static void main(String... arguments) {
        var words = List.of(arguments);
        if (words.isEmpty()) {
            Quarkus.run(arguments);
            return;
        }
        if (words.equals(List.of("migrate"))) {
            MigrateCommand.main();
            return;
        }
        var command = COMMANDS.get(words.get(0));
        System.exit(
                command == null
                        ? Console.ofProcess().misused(USAGE)
                        : command.applyAsInt(words.subList(1, words.size())));
    }
}
