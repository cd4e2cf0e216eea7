package io.sunledger.benchmark.start;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One start.
 *
 * @param ready seconds from the start of the process to the first answer that it is ready
 * @param processor seconds of all processors until then
 * @param memory MB of the process (resident) when it had been idle for some seconds
 */
record Started(double ready, double processor, double memory) {
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final int TICKS_A_SECOND = 100;

    static Started measure(Contestant contestant, Map<String, String> environment, int idleSeconds, Path folder)
            throws IOException, InterruptedException {
        var ports = List.of(freePort(), freePort());
        var builder = new ProcessBuilder(contestant.command())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("service.log").toFile());
        builder.environment().putAll(environment);
        builder.environment().put("QUARKUS_HTTP_HOST", "localhost");
        builder.environment().put("HTTP_PORT", String.valueOf(ports.get(0)));
        builder.environment().put("MANAGEMENT_PORT", String.valueOf(ports.get(1)));
        var begun = System.nanoTime();
        var process = builder.start();
        try {
            awaitReady(process, ports, begun);
            var ready = (System.nanoTime() - begun) / 1e9;
            var processor = processor(process.pid());
            TimeUnit.SECONDS.sleep(idleSeconds);
            return new Started(ready, processor, memory(process.pid()));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    /** Health is at the port of the management, where there is one. */
    private static void awaitReady(Process process, List<Integer> ports, long begun) throws IOException, InterruptedException {
        while (ports.stream().noneMatch(Started::isReady)) {
            if (!process.isAlive() || System.nanoTime() - begun > LONGEST.toNanos()) {
                throw new IOException("it does not become ready, see target/benchmark/start-up/service.log");
            }
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    private static boolean isReady(int port) {
        try {
            var address = URI.create("http://localhost:" + port + "/q/health/ready").toURL();
            var connection = (HttpURLConnection) address.openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(2000);
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static double processor(long pid) throws IOException {
        var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / (double) TICKS_A_SECOND;
    }

    private static double memory(long pid) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
