package io.sunledger.benchmark.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a process and its children have taken so far: from /proc where there is one, else from what Java tells.
 *
 * @param processor seconds
 * @param compilers of these, the seconds of a Java machine's compilers that run now; 0 where there are none, or nobody tells
 * @param memory octets resident; what several processes share is counted once; below 0 where it is not known
 */
public record Usage(double processor, double compilers, long memory) {
    private static final double TICKS_A_SECOND = 100;

    /** @param pid the first process; those that it started belong to it */
    public static Usage of(long pid) {
        var first = ProcessHandle.of(pid).orElseThrow();
        var seconds = Stream.concat(Stream.of(first), first.descendants())
                        .mapToDouble(Usage::processor)
                        .sum()
                + ofThoseThatEnded(pid);
        var memory = Stream.concat(Stream.of(first), first.descendants())
                .mapToLong(Usage::memory)
                .sum();
        return new Usage(seconds, compilers(pid), memory == 0 ? -1 : memory);
    }

    private static double processor(ProcessHandle process) {
        var ticks = ticks(process.pid(), 11, 12);
        return ticks.orElseGet(
                () -> process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9);
    }

    private static double ofThoseThatEnded(long pid) {
        return ticks(pid, 13, 14).orElse(0.0);
    }

    private static double compilers(long pid) {
        try (var threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
            return threads.filter(Usage::isCompiler)
                    .mapToDouble(thread -> ticks(thread, 11, 12).orElse(0.0))
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    private static boolean isCompiler(Path thread) {
        try {
            return Files.readString(thread.resolve("comm")).matches("(?s)C[12] Compiler.*");
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<Double> ticks(long pid, int one, int other) {
        return ticks(Path.of("/proc", Long.toString(pid)), one, other);
    }

    /** Two columns of a process's or a thread's {@code stat}, counted from the one after the name. */
    private static Optional<Double> ticks(Path of, int one, int other) {
        try {
            var stat = Files.readString(of.resolve("stat"));
            var columns = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Optional.of((Long.parseLong(columns[one]) + Long.parseLong(columns[other])) / TICKS_A_SECOND);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Its proportional share of what it has in memory. */
    private static long memory(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    /** The processor's seconds since an earlier look. */
    public double since(Usage earlier) {
        return processor - earlier.processor;
    }
}
