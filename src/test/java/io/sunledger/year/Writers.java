package io.sunledger.year;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Some who register units at the same time, one after another each, and know of each when they asked and when it was answered. */
final class Writers implements AutoCloseable {
    private static final int HANDS = 2;

    private final Line line;
    private final Queue<Written> written = new ConcurrentLinkedQueue<>();
    private final ExecutorService hands = Executors.newFixedThreadPool(HANDS);
    private volatile boolean writing = true;

    /** A unit that was registered. */
    private record Written(String code, Instant asked, Instant answered) {}

    private Writers(Line line) {
        this.line = line;
    }

    static Writers start(Line line) {
        var writers = new Writers(line);
        IntStream.range(0, HANDS).forEach(hand -> writers.hands.execute(() -> writers.write(hand)));
        return writers;
    }

    private void write(int hand) {
        for (var number = 0; writing; number++) {
            var code = "w%d-%05d".formatted(hand, number);
            var asked = Instant.now();
            line.post("office", "/api/v1/units", Map.of("code", code, "name", "第" + code + "所", "kind", "DEPARTMENT"));
            written.add(new Written(code, asked, Instant.now()));
        }
    }

    /** Everything that was asked is answered when this returns. */
    void stop() throws InterruptedException {
        writing = false;
        hands.shutdown();
        if (!hands.awaitTermination(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("a command is not answered");
        }
    }

    List<String> answered() {
        return written.stream().map(Written::code).toList();
    }

    List<String> answeredBy(Instant moment) {
        return written.stream()
                .filter(one -> !one.answered().isAfter(moment))
                .map(Written::code)
                .toList();
    }

    List<String> askedAfter(Instant moment) {
        return written.stream()
                .filter(one -> one.asked().isAfter(moment))
                .map(Written::code)
                .toList();
    }

    @Override
    public void close() {
        writing = false;
        hands.shutdownNow();
    }
}
