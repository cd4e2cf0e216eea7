package io.sunledger.platform.backup;

import io.sunledger.kernel.Refused;
import io.sunledger.platform.backup.wire.Talk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One stretch of continuous backup, for as long as the database answers: three things go on beside each other. */
final class Session {
    private static final long LOOKS_FOR_A_BASE_EACH_MILLIS = 1000;

    private final Source source;
    private final Archive archive;
    private final Schedule schedule;
    private final Console console;
    private final AtomicReference<@Nullable Exception> failed = new AtomicReference<>();

    Session(Source source, Archive archive, Schedule schedule, Console console) {
        this.source = source;
        this.archive = archive;
        this.schedule = schedule;
        this.console = console;
    }

    /** @param begun is told when all is well */
    void run(Runnable begun) throws IOException {
        var cluster = source.cluster();
        archive.claim(cluster);
        archive.clear();
        var place = source.place();
        try (var talk = source.replication()) {
            var present = Source.present(talk, cluster.segment());
            var from = first(present, place, cluster.segment());
            try (var writer = new WalWriter(archive.wal(), from)) {
                begun.run();
                console.say("正在接收预写日志，自 " + from, "receiving WAL from segment " + from);
                beside(talk, writer, from);
            }
        }
    }

    /** After the last one that is whole; where there is none of this history, at our place in the server's WAL. */
    private Segment first(Segment present, Lsn place, int octets) {
        var ours = archive.segments().descendingMap().values().stream()
                .filter(kept -> kept.segment().timeline() == present.timeline())
                .findFirst()
                .map(kept -> kept.whole() ? kept.segment().next() : kept.segment());
        var kept = Segment.holding(place, present.timeline(), octets);
        // a place that was made anew may lie after what we have: the gap is bridged by a new base backup
        return ours.filter(segment -> segment.number() >= kept.number()).orElse(kept);
    }

    private void beside(Talk talk, WalWriter writer, Segment from) throws IOException {
        var workers = Executors.newScheduledThreadPool(2, Session::worker);
        try (var marks = source.sql();
                var clock = source.sql()) {
            repeat(workers, talk, schedule.marks().toMillis(), () -> writer.mark(Source.mark(marks)));
            repeat(workers, talk, LOOKS_FOR_A_BASE_EACH_MILLIS, () -> takeBaseWhenDue(clock, from));
            new WalStream(talk, writer).run(from);
        } catch (IOException e) {
            throw first(e);
        } finally {
            workers.shutdownNow();
        }
    }

    private static Thread worker(Runnable work) {
        var thread = new Thread(work, "backup");
        thread.setDaemon(true);
        return thread;
    }

    /** What goes wrong in it ends the stream, and so the session. */
    private void repeat(ScheduledExecutorService workers, Talk stream, long millis, Work work) {
        workers.scheduleWithFixedDelay(
                () -> {
                    try {
                        work.run();
                    } catch (IOException | UncheckedIOException | Refused e) {
                        failed.compareAndSet(null, e);
                        close(stream);
                        throw new IllegalStateException(e);
                    }
                },
                0,
                millis,
                TimeUnit.MILLISECONDS);
    }

    private static void close(Talk stream) {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What went wrong first: the stream may have ended by that alone. */
    private IOException first(IOException ofStream) throws IOException {
        var cause = failed.get();
        if (cause instanceof UncheckedIOException disk) {
            throw disk;
        }
        if (cause instanceof Refused refused) {
            throw refused;
        }
        return cause instanceof IOException net ? net : ofStream;
    }

    private void takeBaseWhenDue(Talk clock, Segment from) throws IOException {
        var now = Source.now(clock);
        var newest = archive.newestBase();
        if (newest.filter(base -> reaches(base, from)
                        && base.ended().plus(schedule.every()).isAfter(now))
                .isPresent()) {
            return;
        }
        console.say("开始基础备份", "a base backup begins");
        var base = new BaseTaking(source, archive).take();
        console.say(
                "基础备份完成：" + base.folder().getFileName(),
                "the base backup is whole: " + base.folder().getFileName());
        new Retention(archive, schedule.keep()).apply(base.ended());
    }

    /** Whether the WAL goes from it to where we began without a gap, in the same history. */
    private boolean reaches(Base base, Segment from) {
        var first = base.first(from.octets());
        if (base.timeline() != from.timeline() || first.compareTo(from) >= 0) {
            return base.timeline() == from.timeline();
        }
        var run = archive.run(first);
        return !run.isEmpty() && run.get(run.size() - 1).segment().next().compareTo(from) >= 0;
    }

    /** Something that talks with the database. */
    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }
}
