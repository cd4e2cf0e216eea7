package io.sunledger;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.sunledger.intake.ReadCommand;
import io.sunledger.platform.schema.MigrateCommand;
import java.util.List;

/** Starts the service, or runs one of the commands that end by themselves. */
@QuarkusMain
public final class Main {
    private Main() {}

    /** Runs {@code read FILE...} without starting anything, or {@code migrate}; without them, starts the service. */
    public static void main(String... arguments) {
        var words = List.of(arguments);
        if (!words.isEmpty() && words.get(0).equals("read")) {
            System.exit(ReadCommand.run(words.subList(1, words.size())));
        }
        if (words.equals(List.of("migrate"))) {
            MigrateCommand.main();
            return;
        }
        Quarkus.run(arguments);
    }
}
