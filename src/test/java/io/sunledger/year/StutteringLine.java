package io.sunledger.year;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A line on which many a command arrives twice, at the same time and once more afterwards; all answers must be the same.
 *
 * <p>The key keeps what was made or decided, and an answer shows that thing as it now is: between the first answer and the last a
 * thing may have gone on, and its state, version and times with it. Here nobody else acts on it in between, so all of it is compared.
 */
final class StutteringLine extends Line {
    private static final int EVERY = 5;

    private final AtomicInteger sent = new AtomicInteger();
    private final Map<String, AtomicInteger> sentOf = new HashMap<>();

    StutteringLine(Supplier<String> service, Accounts accounts) {
        super(service, accounts);
    }

    @Override
    JsonNode tell(String who, String operation, Map<String, ?> input) {
        if (!takesKey(operation) || !twice(operation)) {
            return super.tell(who, operation, input);
        }
        var keyed = new HashMap<String, Object>(input);
        keyed.put("idempotencyKey", UUID.randomUUID().toString());
        var atOnce = CompletableFuture.supplyAsync(() -> super.tell(who, operation, keyed));
        var answer = super.tell(who, operation, keyed);
        var again = super.tell(who, operation, keyed);
        assertThat(List.of(atOnce.join(), again)).as(operation).containsOnly(answer);
        return answer;
    }

    @Override
    protected HttpResponse<String> answered(String path, HttpRequest.Builder request) {
        var keyed = request.build().headers().firstValue("Idempotency-Key").isPresent();
        if (!keyed || !twice(path.replaceAll("[0-9a-f-]{36}", "{id}"))) {
            return super.answered(path, request);
        }
        var other = request.copy();
        var atOnce = CompletableFuture.supplyAsync(() -> super.answered(path, other));
        var answer = super.answered(path, request);
        var again = super.answered(path, request);
        assertThat(Stream.of(atOnce.join(), again).map(StutteringLine::told))
                .as(path)
                .containsOnly(told(answer));
        return answer;
    }

    private static List<?> told(HttpResponse<String> answer) {
        return List.of(
                answer.statusCode(),
                answer.body(),
                answer.headers().allValues("Location"),
                answer.headers().allValues("ETag"));
    }

    /** The first of each kind, and then every fifth command. */
    private synchronized boolean twice(String kind) {
        return sentOf.computeIfAbsent(kind, none -> new AtomicInteger()).incrementAndGet() == 1
                || sent.incrementAndGet() % EVERY == 0;
    }
}
