package io.sunledger;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.sunledger.intake.ReadCommand;
import io.sunledger.platform.backup.BackupCommand;
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

    private Main() {}

    /** Runs the command that the first word names, without starting the service, or {@code migrate}; without one, starts the service. */
    public static void main(String... arguments) {
        var words = List.of(arguments);
        var command = words.isEmpty() ? null : COMMANDS.get(words.get(0));
        if (command != null) {
            System.exit(command.applyAsInt(words.subList(1, words.size())));
        }
        if (words.equals(List.of("migrate"))) {
            MigrateCommand.main();
            return;
        }
        Quarkus.run(arguments);
    }
}
