package io.sunledger;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.sunledger.intake.ReadCommand;
import java.util.List;

/** Starts the service, or runs the one command that needs none. */
@QuarkusMain
public final class Main {
    private Main() {}

    /** Runs {@code read FILE...} without starting anything; without it, starts the service. */
    public static void main(String... arguments) {
        var words = List.of(arguments);
        if (!words.isEmpty() && words.get(0).equals("read")) {
            System.exit(ReadCommand.run(words.subList(1, words.size())));
        }
        Quarkus.run(arguments);
    }
}
