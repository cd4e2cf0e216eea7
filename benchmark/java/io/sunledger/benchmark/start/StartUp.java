package io.sunledger.benchmark.start;

import io.sunledger.benchmark.nation.Options;
import io.sunledger.local.LocalPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Starts the packaged service again and again, on a PostgreSQL whose schema is there, as JVM, as JVM with its AOT cache and as native
 * executable, in turns: {@code benchmark/start-up [--rounds 5] [--idle 5] [--java JDK]}.
 */
public final class StartUp {
    private static final Path FOLDER = Path.of("target/benchmark/start-up").toAbsolutePath();
    private static final Path PACKAGED = Path.of("target/quarkus-app").toAbsolutePath();

    private final Options options;
    private final Path java;
    private final Map<String, String> environment = new HashMap<>();
    private final Map<Contestant, List<Started>> results = new LinkedHashMap<>();

    private StartUp(Options options) {
        this.options = options;
        this.java = Path.of(options.text("java", System.getProperty("java.home")), "bin", "java");
    }

    public static void main(String[] arguments) throws Exception {
        new StartUp(new Options(arguments)).run();
        // what libraries left running must not keep us
        System.exit(0);
    }

    private void run() throws Exception {
        Files.createDirectories(FOLDER);
        try (var provider = new Provider();
                var postgres = LocalPostgres.throwAway(FOLDER.resolve("postgres-" + ProcessHandle.current().pid()))) {
            environment.put("DB_PORT", String.valueOf(postgres.port()));
            environment.put("OIDC_URL", provider.issuer());
            environment.put("MIGRATE_AT_START", "false");
            end(List.of(java.toString(), "-jar", PACKAGED.resolve("quarkus-run.jar").toString(), "migrate"), Map.of());
            contestants().forEach(contestant -> results.put(contestant, new ArrayList<>()));
            for (var round = 0; round < options.number("rounds", 5); round++) {
                for (var contestant : results.keySet()) {
                    if (contestant.isThere()) {
                        results.get(contestant).add(Started.measure(contestant, environment, options.number("idle", 5), FOLDER));
                    }
                }
            }
        }
        print();
    }

    private List<Contestant> contestants() throws Exception {
        var jar = PACKAGED.resolve("quarkus-run.jar").toString();
        return List.of(
                new Contestant("JVM", List.of(java.toString(), "-XX:+UseG1GC", "-jar", jar), "", 0, 0),
                withCache(jar),
                nativeExecutable());
    }

    /** The cache that an image has, made by what makes it there. */
    private Contestant withCache(String jar) throws Exception {
        var name = "JVM with AOT cache";
        if (release() < 25) {
            return new Contestant(name, List.of(), "not measured: it takes JDK 25 (--java), this is " + release(), 3, 0);
        }
        end(List.of("sh", "src/main/docker/train", PACKAGED.toString()), Map.of("JAVA_HOME", java.getParent().getParent().toString()));
        var cache = "-XX:AOTCache=" + PACKAGED.resolve("app.aot");
        return new Contestant(name, List.of(java.toString(), cache, "-XX:+UseG1GC", "-jar", jar), "", 3, 0);
    }

    private static Contestant nativeExecutable() throws IOException {
        try (var files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.toString().endsWith("-runner") && Files.isExecutable(file))
                    .findFirst()
                    .map(file -> new Contestant("native", List.of(file.toAbsolutePath().toString()), "", 0.15, 120))
                    .orElse(new Contestant("native", List.of(), "not built: ./mvnw package -Dnative -DskipTests", 0.15, 120));
        }
    }

    private int release() throws IOException {
        try (var lines = Files.lines(java.getParent().getParent().resolve("release"))) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> Integer.parseInt(line.replaceAll("JAVA_VERSION=\"(\\d+).*", "$1")))
                    .findFirst()
                    .orElse(0);
        }
    }

    private void end(List<String> command, Map<String, String> more) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().putAll(more);
        var log = FOLDER.resolve("prepared.log");
        if (builder.redirectOutput(log.toFile()).start().waitFor() != 0) {
            throw new IOException(command + " failed, see " + log);
        }
    }

    private void print() throws IOException {
        System.out.printf(
                "# Start-up: %d processors, Java %d, load %s, %d rounds%n%n",
                Runtime.getRuntime().availableProcessors(),
                release(),
                Stream.of(Files.readString(Path.of("/proc/loadavg")).split(" ")).findFirst().orElse("?"),
                options.number("rounds", 5));
        System.out.println("| | ready after s: median (least–most) | processor s | memory MB: median (least–most) | asked for |");
        System.out.println("|---|---|---|---|---|");
        results.forEach((contestant, started) -> System.out.println(contestant.row(started)));
    }
}
