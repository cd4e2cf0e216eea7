package io.sunledger.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What we run on. */
final class Machine {
    private static final String OS = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);

    private Machine() {}

    static boolean isWindows() {
        return OS.startsWith("windows");
    }

    static boolean isRoot() {
        return !isWindows() && "root".equals(System.getProperty("user.name"));
    }

    static boolean has(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** Whether a command ends well; a program that is not there does not. */
    static boolean canRun(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The java that runs us. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", isWindows() ? "java.exe" : "java")
                .toString();
    }
}
