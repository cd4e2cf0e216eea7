package io.sunledger.benchmark.load;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The program pgbench, as it is found on the PATH: what the database does when nothing stands before it. */
public final class Pgbench {
    private static final String PROGRAM = "pgbench";
    private static final int MICROS = 2;

    private final int port;
    private final Path folder;

    /** @param folder for its logs */
    public Pgbench(int port, Path folder) {
        this.port = port;
        this.folder = folder;
    }

    public static boolean isThere() {
        return onPath(PROGRAM);
    }

    public static boolean onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    /**
     * Runs a script over and over.
     *
     * @param variables of the script
     */
    public Window run(Path script, int clients, int seconds, Map<String, Object> variables) {
        var log = folder.resolve("pgbench");
        try {
            deleteLogs();
            var command = new ArrayList<>(List.of(PROGRAM, "-h", "localhost", "-p", "" + port, "-U", "sunledger"));
            command.addAll(List.of("-n", "-M", "prepared", "-c", "" + clients, "-j", "" + Math.min(2, clients)));
            command.addAll(List.of("-T", "" + seconds, "-f", script.toString(), "-l", "--log-prefix=" + log));
            variables.forEach((name, value) -> command.addAll(List.of("-D", name + "=" + value)));
            command.add("sunledger");
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("PGPASSWORD", "sunledger");
            var process = builder.start();
            var said = new String(process.getInputStream().readAllBytes());
            var failed = process.waitFor() != 0 || said.contains("aborted");
            return new Window(seconds, latencies(), failed ? 1 : 0, failed ? said : null, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void deleteLogs() throws IOException {
        for (var log : logs()) {
            Files.delete(log);
        }
    }

    private List<Path> logs() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("pgbench."))
                    .toList();
        }
    }

    private Latencies latencies() throws IOException {
        var latencies = new Latencies();
        for (var log : logs()) {
            try (var lines = Files.lines(log)) {
                lines.map(line -> line.split(" "))
                        .filter(columns -> columns.length > MICROS && !columns[MICROS].equals("failed"))
                        .forEach(columns -> latencies.add(Long.parseLong(columns[MICROS]) * 1000));
            }
        }
        deleteLogs();
        return latencies;
    }
}
