package io.sunledger.intake.reading;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How fast plans are read: milliseconds a document and megabytes a second (UTF-8), for a plan of 10,000 characters and one of
 * ten times that; then the hostile inputs of {@link HostileTexts}, 1 MB each. All of it runs in a heap of 256 MB.
 *
 * <p>{@code ./mvnw -Pbenchmark test-compile exec:exec} runs it and prints the table; asked of it are less than 20 ms for 10,000
 * characters, at most 12 times the time for 10 times the text, and at most 2,000 ms for anything hostile.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx256m")
public class ReadingBenchmark {
    @Param({"10000", "100000"})
    public int characters;

    private SourceDocument plan = SourceDocument.ofText("");

    @Setup
    public void writePlan() {
        plan = SourceDocument.ofText(HostileTexts.plan(characters));
    }

    @Benchmark
    public Draft read() {
        return PlanReader.read(plan);
    }

    public static void main(String[] arguments) throws RunnerException {
        var times = new ArrayList<Double>();
        var runs = new Runner(new OptionsBuilder().include(ReadingBenchmark.class.getSimpleName()).build()).run();
        for (RunResult run : runs) {
            int characters = Integer.parseInt(run.getParams().getParam("characters"));
            double ms = run.getPrimaryResult().getScore();
            double megabytes = HostileTexts.plan(characters).getBytes(StandardCharsets.UTF_8).length / 1e6;
            print("%,9d characters: %7.2f ms a document, %5.1f MB/s", characters, ms, megabytes / ms * 1000);
            times.add(ms);
        }
        print("ten times the text takes %.1f times the time", times.get(1) / times.get(0));
        HostileTexts.names().forEach(ReadingBenchmark::measure);
    }

    private static void measure(String name) {
        var text = HostileTexts.of(name, 1 << 20);
        var threads = ManagementFactory.getThreadMXBean();
        long processor = threads.getCurrentThreadCpuTime();
        long begun = System.nanoTime();
        var draft = PlanReader.read(SourceDocument.ofText(text));
        print(
                "%-24s %6d ms (%d ms of processor), %d items",
                name,
                (System.nanoTime() - begun) / 1_000_000,
                (threads.getCurrentThreadCpuTime() - processor) / 1_000_000,
                draft.items().size());
    }

    private static void print(String form, Object... values) {
        System.out.println(String.format(Locale.ROOT, form, values));
    }
}
