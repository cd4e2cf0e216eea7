package io.sunledger.chaos;

import static org.awaitility.Awaitility.await;

import io.sunledger.chaos.Journal.Act;
import io.sunledger.testing.EventStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Who listens to news of a government's duties, and comes back with the last id whenever the line ends or falls silent. */
final class Ear implements AutoCloseable {
    private static final String PATH = "/api/v1/live?topics=duties";

    /** Nodes give a sign of life every two seconds. */
    private static final Duration SILENCE = Duration.ofSeconds(7);

    private final Site site;
    private final String token;
    private final Journal journal;
    private final Queue<Heard> heard = new ConcurrentLinkedQueue<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final Thread thread = new Thread(this::listen, "ear");
    private @Nullable String lastId;
    private volatile boolean closed;

    /** @param data null for a reset, after which everything is asked for anew */
    private record Heard(Duration at, @Nullable String data) {
        boolean tellsOf(Act act) {
            return !at.minus(act.sent()).isNegative()
                    && (data == null || !data.contains("dutyIds") || data.contains(act.duty()));
        }
    }

    Ear(Site site, String token, Journal journal) {
        this.site = site;
        this.token = token;
        this.journal = journal;
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits until it hears. */
    void awaitBegun() {
        await("a listener hears").atMost(Duration.ofMinutes(2)).until(() -> begun.getCount() == 0);
    }

    private void listen() {
        while (!closed) {
            try (var stream = EventStream.at(site.next(), token, PATH, lastId)) {
                journal.count("live answer " + stream.answer().statusCode());
                hear(stream);
            } catch (UncheckedIOException e) {
                journal.count("live: no answer");
            }
            pause();
        }
    }

    private void hear(EventStream stream) {
        var known = 0;
        while (!closed && !stream.hasEnded() && stream.silence().compareTo(SILENCE) < 0) {
            known = note(stream.heard(), known);
            pause();
        }
        note(stream.heard(), known);
        if (stream.lastId() != null) {
            lastId = stream.lastId();
        }
    }

    private int note(List<EventStream.Event> events, int known) {
        var now = journal.now();
        var all = List.copyOf(events);
        for (var event : all.subList(known, all.size())) {
            switch (event.name()) {
                case "ready" -> begun.countDown();
                case "reset" -> heard.add(new Heard(now, null));
                case "duties" -> heard.add(new Heard(now, event.data()));
                default -> journal.count("live event " + event.name());
            }
        }
        return all.size();
    }

    private static void pause() {
        Pause.of(Duration.ofMillis(20));
    }

    /** Of an act on a duty, after its request was sent. */
    boolean hasHeardOf(Act act) {
        return heard.stream().anyMatch(one -> one.tellsOf(act));
    }

    @Override
    public void close() {
        closed = true;
    }
}
