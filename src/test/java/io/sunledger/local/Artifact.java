package io.sunledger.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a production site runs, as it was built last: the jar, or the native executable where {@code sunledger.executable} names one, as
 * the profile {@code native} does. This is the only place that knows which.
 */
public final class Artifact {
    /** The system property that names the executable; without it the jar is run. */
    static final String EXECUTABLE = "sunledger.executable";

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");

    private Artifact() {}

    /** How it is started, from whatever folder, as a person would start it. */
    public static List<String> command(String... arguments) {
        var command = new ArrayList<String>();
        command.addAll(
                isExecutable()
                        ? List.of(executable().toString())
                        : List.of(Machine.java(), "-jar", JAR.toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** How it is started to serve; what it logs is UTF-8. */
    static List<String> service() {
        return isExecutable() ? List.of(executable().toString()) : service(JAR);
    }

    /** The same of another jar, such as the last release's. */
    static List<String> service(Path jar) {
        return List.of(
                Machine.java(),
                "-Dfile.encoding=UTF-8",
                "-jar",
                jar.toAbsolutePath().toString());
    }

    public static boolean isExecutable() {
        return !System.getProperty(EXECUTABLE, "").isBlank();
    }

    private static Path executable() {
        var file = Path.of(System.getProperty(EXECUTABLE)).toAbsolutePath();
        if (!Files.isExecutable(file)) {
            throw new Trouble("没有可执行文件：" + file, "There is no executable: " + file);
        }
        return file;
    }

    /** What it consists of: the folder of the jar and its libraries, or the executable. */
    static Path whole() {
        return isExecutable() ? executable() : JAR.getParent();
    }
}
