package io.sunledger.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sunledger.benchmark.load.Script;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** An officer saves a report and submits it: two requests a round, each with a key against doing it twice. */
final class Submitting implements Script {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String token;
    private final Supplier<Owed> owed;
    private boolean submitting;

    /** @param owed what is to be reported on next; each only once */
    Submitting(String token, Supplier<Owed> owed) {
        this.token = token;
        this.owed = owed;
    }

    /** A duty and a period for which nothing is reported on it. */
    record Owed(UUID duty, UUID period) {}

    @Override
    public byte[] begin() {
        submitting = false;
        var next = owed.get();
        var report = Map.of(
                "periodId",
                next.period(),
                "state",
                "UNDER_WAY",
                "done",
                "已发布相关信息若干条，栏目按时更新。",
                "effect",
                "查询更加便捷。",
                "problems",
                "",
                "nextSteps",
                "继续按月更新。");
        return Requests.post("/api/v1/duties/" + next.duty() + "/reports", token, key(), report);
    }

    private static String key() {
        return "Idempotency-Key: " + UUID.randomUUID() + "\r\n";
    }

    @Override
    public byte[] then(byte[] body) {
        if (submitting) {
            return null;
        }
        submitting = true;
        try {
            var saved = JSON.readTree(body);
            var version = "If-Match: \"" + saved.path("version").asInt() + "\"\r\n";
            return Requests.post(
                    "/api/v1/reports/" + saved.path("id").asText() + "/submit", token, key() + version, Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean reads() {
        return true;
    }
}
