package io.sunledger.platform.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes the WAL into segments as it comes. One thread writes; any may set a mark. */
final class WalWriter implements AutoCloseable {
    private final Path wal;
    private final AtomicReference<@Nullable Mark> mark = new AtomicReference<>();
    private Segment segment;
    private FileChannel channel;
    private int written;
    private @Nullable Instant until;
    private boolean synced = true;
    private Lsn safe;

    /** @param segment which comes first; what is there of it comes again and is the same */
    WalWriter(Path wal, Segment segment) {
        this.wal = wal;
        this.segment = segment;
        this.channel = opened(wal, segment);
        this.safe = segment.begin();
        this.until = Kept.at(Kept.partial(wal, segment), segment.octets()).until();
    }

    private static FileChannel opened(Path wal, Segment segment) {
        try {
            return FileChannel.open(Kept.partial(wal, segment), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the next octets belong. */
    Lsn position() {
        return segment.begin().plus(written);
    }

    /** Up to where everything stays, whatever happens. */
    Lsn safe() {
        return safe;
    }

    /** @throws IOException when these are not the octets that come next */
    void write(Lsn at, ByteBuffer octets) throws IOException {
        if (!at.equals(position())) {
            throw new IOException("WAL at " + at + " where " + position() + " was awaited");
        }
        while (octets.hasRemaining()) {
            var part = octets.slice(octets.position(), Math.min(octets.remaining(), segment.octets() - written));
            octets.position(octets.position() + part.remaining());
            append(part);
            if (written == segment.octets()) {
                complete();
            }
        }
    }

    private void append(ByteBuffer part) {
        try {
            while (part.hasRemaining()) {
                written += channel.write(part, written);
            }
            synced = false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on all that was written stays, whatever happens. @return whether there was something to do */
    boolean sync() {
        if (synced) {
            return false;
        }
        try {
            channel.force(false);
            synced = true;
            safe = position();
            tellMark();
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void mark(Mark now) {
        mark.set(now);
    }

    private void tellMark() {
        if (passed()) {
            Kept.tell(Kept.partial(wal, segment), until, "");
        }
    }

    /** Whether what is written has come up to the mark. */
    private boolean passed() {
        var set = mark.get();
        if (set == null || set.position().compareTo(position()) > 0) {
            return false;
        }
        mark.compareAndSet(set, null);
        until = set.until();
        return true;
    }

    private void complete() {
        try {
            channel.force(true);
            channel.close();
            passed();
            var whole = Kept.whole(wal, segment);
            var half = whole.resolveSibling(whole.getFileName() + Archive.HALF);
            Kept.tell(whole, until, packed(Kept.partial(wal, segment), half));
            Durable.rename(half, whole);
            forget(segment);
            segment = segment.next();
            written = 0;
            synced = true;
            safe = segment.begin();
            until = null;
            channel = opened(wal, segment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forget(Segment whole) throws IOException {
        var partial = Kept.partial(wal, whole);
        Files.deleteIfExists(partial);
        Files.deleteIfExists(Kept.about(partial));
    }

    /** @return the SHA-256 of what it was packed into */
    private static String packed(Path from, Path to) throws IOException {
        var digest = Sha256.anew();
        try (var packed = new Packed(new DigestOutputStream(Files.newOutputStream(to), digest))) {
            Files.copy(from, packed);
        }
        Durable.sync(to);
        return Sha256.told(digest);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** GZIP that costs the database's machine little. */
    static final class Packed extends GZIPOutputStream {
        Packed(OutputStream to) throws IOException {
            super(to, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
