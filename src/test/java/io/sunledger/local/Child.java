package io.sunledger.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/**
 * A program started by us: its output goes to a log file, its readiness is a line of that output, and it does not
 * outlive us, not even when we are killed.
 */
final class Child implements AutoCloseable {
    private static final Duration TO_STOP = Duration.ofSeconds(20);

    private final String name;
    private final Path log;
    private final Process process;
    private final Process leash;
    private final CompletableFuture<String> ready = new CompletableFuture<>();

    private Child(String name, Path log, Process process, Process leash) {
        this.name = name;
        this.log = log;
        this.process = process;
        this.leash = leash;
    }

    /**
     * Starts a program.
     *
     * @param builder its command and environment; its output is taken here
     * @param log where its output goes
     * @param ready tells the line of output that means that it serves
     * @param killedBy the signal that ends it, should we be killed
     */
    static Child start(String name, ProcessBuilder builder, Path log, Predicate<String> ready, String killedBy) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            var process = builder.command(inOwnSession(builder.command()))
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            var child = new Child(name, log, process, leash(process, killedBy));
            var reader = new Thread(() -> child.copyOutput(ready), name + "-output");
            reader.setDaemon(true);
            reader.start();
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ctrl-C reaches every process of a terminal's group; ours are to stop in order, so each has its own session. */
    private static List<String> inOwnSession(List<String> command) {
        if (!Machine.has("setsid")) {
            return command;
        }
        var all = new ArrayList<>(List.of("setsid"));
        all.addAll(command);
        return all;
    }

    /** A shell that reads from us: it reads the end when we are gone, however we went, and ends the child, even one that stands still. */
    private static Process leash(Process process, String signal) throws IOException {
        if (Machine.isWindows()) {
            return process;
        }
        var script = "while read -r _; do :; done; kill -%1$s %2$d; kill -CONT %2$d".formatted(signal, process.pid());
        return new ProcessBuilder(inOwnSession(List.of("sh", "-c", script)))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private void copyOutput(Predicate<String> isReady) {
        try (var output = process.inputReader(StandardCharsets.UTF_8);
                var file = Files.newBufferedWriter(log)) {
            String line;
            while ((line = output.readLine()) != null) {
                file.write(line);
                file.newLine();
                file.flush();
                if (isReady.test(line)) {
                    ready.complete(line);
                }
            }
            ready.completeExceptionally(new IOException("ended"));
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
    }

    /** Waits until it serves; a program that ends or takes longer is a {@link Trouble} that quotes its log. */
    Child awaitReady(Duration atMost) {
        try {
            ready.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            return this;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(e);
        } catch (ExecutionException | TimeoutException e) {
            throw failed(e);
        }
    }

    private Trouble failed(Exception cause) {
        close();
        return new Trouble(
                "%s 未能启动，日志：%s%n%s".formatted(name, log, lastLines()),
                "%s did not start; its log is %s".formatted(name, log),
                cause);
    }

    private String lastLines() {
        try {
            var lines = Files.readAllLines(log);
            return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - 12), lines.size()));
        } catch (IOException e) {
            return "";
        }
    }

    long pid() {
        return process.pid();
    }

    /** The processes that it has started, and those that they have. */
    LongStream descendants() {
        return process.descendants().mapToLong(ProcessHandle::pid);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until it has ended, by itself or by us. */
    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    @Override
    public void close() {
        stop(process::destroy);
    }

    /** Ends it at once, in the middle of whatever it does: SIGKILL. */
    void kill() {
        stop(process::destroyForcibly);
    }

    /** Ends it in the given gentle way, and by force if that takes too long. */
    void stop(Runnable gently) {
        if (leash != process) {
            leash.destroyForcibly();
        }
        if (!process.isAlive()) {
            return;
        }
        gently.run();
        try {
            if (!process.waitFor(TO_STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
