package io.sunledger.year;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A line on which many a command arrives twice, at the same time and once more afterwards; all answers must be the same. */
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
        assertThat(atOnce.join().path("userErrors")).as(operation).isEqualTo(answer.path("userErrors"));
        var again = super.tell(who, operation, keyed);
        assertThat(again.path("userErrors")).as(operation).isEqualTo(answer.path("userErrors"));
        return answer;
    }

    /** The first of each kind, and then every fifth command. */
    private synchronized boolean twice(String operation) {
        return sentOf.computeIfAbsent(operation, none -> new AtomicInteger()).incrementAndGet() == 1
                || sent.incrementAndGet() % EVERY == 0;
    }
}
