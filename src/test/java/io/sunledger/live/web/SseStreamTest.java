package io.sunledger.live.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.sunledger.live.News;
import io.sunledger.live.domain.Topic;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SseStreamTest {
    private static final int MANY = 20_000;

    @Test
    void a_listener_who_does_not_read_is_told_to_ask_anew_instead_of_having_all_kept_for_it() throws Exception {
        var vertx = Vertx.vertx();
        var opened = new CompletableFuture<SseStream>();
        var loop = new CompletableFuture<Context>();
        var detached = new AtomicBoolean();
        var router = Router.router(vertx);
        router.get("/").handler(request -> {
            var stream = new SseStream(request, Duration.ofSeconds(3));
            stream.endWith(() -> detached.set(true));
            stream.begin("1");
            loop.complete(Vertx.currentContext());
            opened.complete(stream);
        });
        try (var client = new Socket()) {
            var server = vertx.createHttpServer()
                    .requestHandler(router)
                    .listen(0, "127.0.0.1")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get();
            client.setReceiveBufferSize(4096);
            client.connect(new InetSocketAddress("127.0.0.1", server.actualPort()));
            client.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            var stream = opened.get();
            var duties = new HashSet<UUID>();
            IntStream.range(0, 50).forEach(i -> duties.add(UUID.randomUUID()));
            var news = new News(Topic.DUTIES, duties, "2");

            IntStream.range(0, MANY).forEach(i -> stream.hear(news));
            // all of it is heard before the first is read, so it falls behind once, however slow the loop is
            heard(loop.get()).get();
            var read = readUntil(client, "event: reset");

            assertThat(read.split("event: duties", -1).length - 1)
                    .as("it was told some, and then that it had missed the rest")
                    .isBetween(1, MANY - 1);
            stream.hear(new News(Topic.DUTIES, Set.of(), "3"));
            assertThat(readUntil(client, "id: 3")).contains("id: 3");
        }
        await().untilTrue(detached);
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }

    private static CompletableFuture<Void> heard(Context loop) {
        var heard = new CompletableFuture<Void>();
        loop.runOnContext(now -> heard.complete(null));
        return heard;
    }

    private static String readUntil(Socket client, String expected) throws IOException {
        client.setSoTimeout(20_000);
        var read = new StringBuilder();
        var buffer = new byte[64_000];
        while (read.indexOf(expected, Math.max(0, read.length() - buffer.length - expected.length())) < 0) {
            var size = client.getInputStream().read(buffer);
            assertThat(size).isPositive();
            read.append(new String(buffer, 0, size, StandardCharsets.US_ASCII));
        }
        return read.toString();
    }
}
