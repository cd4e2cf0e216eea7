package io.sunledger.benchmark.load;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
     * Runs a script over and over. Only what ends after some seconds counts: until then its connections are made, and each of them has
     * planned its statements.
     *
     * @param variables of the script
     * @param atStart is called when it begins to count
     */
    public Window run(Path script, int clients, Seconds seconds, Map<String, Object> variables, Runnable atStart) {
        try {
            deleteLogs();
            var builder = new ProcessBuilder(command(script, clients, seconds, variables))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("pgbench-says.txt").toFile());
            builder.environment().put("PGPASSWORD", "sunledger");
            var process = builder.start();
            process.waitFor((long) (seconds.before() * 1000), TimeUnit.MILLISECONDS);
            var begun = System.currentTimeMillis();
            atStart.run();
            var exit = process.waitFor();
            var said = Files.readString(folder.resolve("pgbench-says.txt"));
            var failed = exit != 0 || said.contains("aborted");
            return window(begun * 1000, failed ? said : null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * How long it runs.
     *
     * @param before until it counts
     * @param counted from then on
     */
    public record Seconds(double before, double counted) {}

    private List<String> command(Path script, int clients, Seconds seconds, Map<String, Object> variables) {
        var command = new ArrayList<>(List.of(PROGRAM, "-h", "localhost", "-p", "" + port, "-U", "sunledger"));
        command.addAll(List.of("-n", "-M", "prepared", "-c", "" + clients, "-j", "" + Math.min(2, clients)));
        var all = (int) Math.ceil(seconds.before() + seconds.counted());
        command.addAll(
                List.of("-T", "" + all, "-f", script.toString(), "-l", "--log-prefix=" + folder.resolve(PROGRAM)));
        variables.forEach((name, value) -> command.addAll(List.of("-D", name + "=" + value)));
        command.add("sunledger");
        return command;
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

    /** Of the logs' lines, that have the client, its transaction, how long it took, the script, and when it ended. */
    private Window window(long begunMicros, String failure) throws IOException {
        var latencies = new Latencies();
        var last = begunMicros + 1;
        for (var log : logs()) {
            for (var line : Files.readAllLines(log)) {
                var columns = line.split(" ");
                var ended = Long.parseLong(columns[4]) * 1_000_000 + Long.parseLong(columns[5]);
                if (ended > begunMicros && !columns[MICROS].equals("failed")) {
                    latencies.add(Long.parseLong(columns[MICROS]) * 1000);
                    last = Math.max(last, ended);
                }
            }
        }
        deleteLogs();
        return new Window((last - begunMicros) / 1e6, latencies, failure == null ? 0 : 1, failure, 0);
    }
}
