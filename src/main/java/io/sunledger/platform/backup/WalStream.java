package io.sunledger.platform.backup;

import io.sunledger.platform.backup.wire.Talk;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Receives the WAL as the server writes it, and tells the server what is safe here. */
final class WalStream {
    private static final int UNSYNCED_AT_MOST = 4 << 20;
    private static final int STATUS = 34;

    private final Talk talk;
    private final WalWriter writer;
    private long serverTime;
    private int unsynced;

    WalStream(Talk talk, WalWriter writer) {
        this.talk = talk;
        this.writer = writer;
    }

    /** Goes on until the server is gone, or its history has ended. */
    void run(Segment from) throws IOException {
        talk.stream("START_REPLICATION SLOT %s PHYSICAL %s TIMELINE %d"
                .formatted(Source.SLOT, from.begin(), from.timeline()));
        for (var message = talk.next(); message != null; message = talk.next()) {
            var asked = take(message);
            if (unsynced >= UNSYNCED_AT_MOST || !talk.hasNext()) {
                unsynced = 0;
                asked |= writer.sync();
            }
            if (asked) {
                talk.tell(status());
            }
        }
        throw new IOException("the stream has ended");
    }

    /** @return whether the server wants to hear from us */
    private boolean take(ByteBuffer message) throws IOException {
        if (message.get() == 'w') {
            var at = new Lsn(message.getLong());
            message.getLong();
            serverTime = message.getLong();
            unsynced += message.remaining();
            writer.write(at, message);
            return false;
        }
        message.getLong();
        serverTime = message.getLong();
        return message.get() != 0;
    }

    /** Written, flushed, applied: the last is nothing that we do. Our clock is the server's. */
    private ByteBuffer status() {
        var safe = writer.safe().value();
        return ByteBuffer.allocate(STATUS)
                .put((byte) 'r')
                .putLong(safe)
                .putLong(safe)
                .putLong(0)
                .putLong(serverTime)
                .put((byte) 0);
    }
}
