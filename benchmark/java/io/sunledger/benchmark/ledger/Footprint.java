package io.sunledger.benchmark.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What memory a Java process takes while it works: the most of it since {@link #begin}, as Linux tells, and what of its heap is live. */
public final class Footprint {
    private final long pid;
    private final List<Long> live = new ArrayList<>();

    public Footprint(long pid) {
        this.pid = pid;
    }

    /** Forgets what was seen before; where the kernel keeps its own peak, that counts from here. */
    public void begin() {
        live.clear();
        try {
            Files.writeString(Path.of("/proc", Long.toString(pid), "clear_refs"), "5");
        } catch (IOException e) {
            System.out.println("peaks count from the start of the process: " + e.getMessage());
        }
    }

    /** The most octets that were resident; below 0 where it is not known. */
    public long peak() {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst()
                    .orElse(-1);
        } catch (IOException e) {
            return -1;
        }
    }

    /** Has the heap collected and remembers what is left: the last line of the JDK's histogram. */
    public void look() {
        try {
            var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
            var process = new ProcessBuilder(jcmd, Long.toString(pid), "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            try (var lines = process.inputReader()) {
                lines.lines()
                        .filter(line -> line.startsWith("Total"))
                        .map(line -> line.strip().split("\\s+"))
                        .forEach(columns -> live.add(Long.parseLong(columns[2])));
            }
        } catch (IOException e) {
            System.out.println("the live heap is not known: " + e.getMessage());
        }
    }

    /** Octets of the heap that were live, at each look. */
    public List<Long> live() {
        return List.copyOf(live);
    }
}
