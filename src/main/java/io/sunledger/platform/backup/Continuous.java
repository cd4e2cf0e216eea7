package io.sunledger.platform.backup;

import io.sunledger.kernel.Refused;
import io.sunledger.platform.backup.wire.ServerSaid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/**
 * Backs up until it is stopped: what the database writes is in the folder within seconds, and a new base backup comes when the
 * last one is old. A database that is away is waited for; what only a person can mend ends it.
 */
final class Continuous {
    private static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(2);

    private final Source source;
    private final Archive archive;
    private final Schedule schedule;
    private final Console console;
    private boolean begun;
    private String lastTrouble = "";

    Continuous(Source source, Archive archive, Schedule schedule, Console console) {
        this.source = source;
        this.archive = archive;
        this.schedule = schedule;
        this.console = console;
    }

    /** Never returns but by a refusal. */
    void run() throws InterruptedException {
        archive.lock();
        while (true) {
            try {
                var session = new Session(source, archive, schedule, console);
                session.run(this::hasBegun);
            } catch (ServerSaid e) {
                waitOrEnd(source.told(e));
            } catch (IOException | Refused e) {
                waitOrEnd(e);
            } catch (UncheckedIOException e) {
                throw Durable.refused(archive.folder(), e);
            }
            Thread.sleep(BEFORE_NEXT_TRY.toMillis());
        }
    }

    private void hasBegun() {
        begun = true;
        lastTrouble = "";
    }

    /** Once it has worked, the net, a restart or a failover is a trouble that passes. */
    private void waitOrEnd(Exception trouble) {
        var passes = trouble instanceof IOException
                || trouble instanceof Refused refused && refused.kind() == Refused.Kind.BUSY;
        if (trouble instanceof Refused refused && !(begun && passes)) {
            throw refused;
        }
        if (!begun) {
            throw new Refused("backup.noDatabase", String.valueOf(trouble.getMessage()));
        }
        var words = String.valueOf(trouble.getMessage());
        if (!words.equals(lastTrouble)) {
            console.say("备份中断，正在重试：" + words, "the backup is interrupted, trying again: " + words);
            lastTrouble = words;
        }
    }
}
