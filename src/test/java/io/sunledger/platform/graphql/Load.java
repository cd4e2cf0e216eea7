package io.sunledger.platform.graphql;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Prints what a running service answers under load: {@code Load http://localhost:8080/graphql token query.graphql 20}, the last
 * being the seconds for each number of connections. Each connection asks again as soon as it has been answered; who is refused
 * as busy comes back after the second that it is told.
 */
final class Load {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpRequest request;
    private final Duration duration;

    private Load(HttpRequest request, Duration duration) {
        this.request = request;
        this.duration = duration;
    }

    public static void main(String... arguments) throws Exception {
        var query =
                Files.readString(Path.of(arguments[2])).replace("\"", "\\\"").replace('\n', ' ');
        var request = HttpRequest.newBuilder(URI.create(arguments[0]))
                .header("Authorization", "Bearer " + arguments[1])
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"query\":\"" + query + "\"}"))
                .build();
        var load = new Load(request, Duration.ofSeconds(Long.parseLong(arguments[3])));
        load.run(16, "warming");
        for (var connections : new int[] {1, 16, 64, 256, 1024}) {
            load.run(connections, "");
        }
    }

    private void run(int connections, String note) {
        var round = new Round(System.nanoTime() + duration.toNanos());
        CompletableFuture.allOf(IntStream.range(0, connections)
                        .mapToObj(i -> round.ask())
                        .toArray(CompletableFuture<?>[]::new))
                .join();
        System.out.println(round.summary(connections, duration) + " " + note);
    }

    private final class Round {
        private final long end;
        private final ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
        private final AtomicInteger busy = new AtomicInteger();
        private final AtomicInteger failed = new AtomicInteger();

        Round(long end) {
            this.end = end;
        }

        CompletableFuture<@Nullable Void> ask() {
            var begin = System.nanoTime();
            if (begin > end) {
                return CompletableFuture.completedFuture(null);
            }
            return client.sendAsync(request, BodyHandlers.ofByteArray())
                    .handle((answer, failure) -> failure == null ? answer.statusCode() : 0)
                    .thenCompose(status -> {
                        if (status == 429) {
                            busy.incrementAndGet();
                            return CompletableFuture.runAsync(
                                            () -> {}, CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS))
                                    .thenCompose(waited -> ask());
                        }
                        if (status == 200) {
                            times.add(System.nanoTime() - begin);
                        } else {
                            failed.incrementAndGet();
                        }
                        return ask();
                    });
        }

        String summary(int connections, Duration duration) {
            var millis = times.stream()
                    .mapToLong(nanos -> nanos / 1_000_000)
                    .sorted()
                    .toArray();
            return "%4d connections: %6.0f a second, p50 %d ms, p99 %d ms, 429 %d, failed %d"
                    .formatted(
                            connections,
                            millis.length / (double) duration.toSeconds(),
                            at(millis, 0.5),
                            at(millis, 0.99),
                            busy.get(),
                            failed.get());
        }

        private static long at(long[] sorted, double share) {
            return sorted.length == 0 ? -1 : sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * share))];
        }
    }
}
