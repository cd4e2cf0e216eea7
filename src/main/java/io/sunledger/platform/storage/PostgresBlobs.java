package io.sunledger.platform.storage;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sunledger.platform.OffLoop;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Keeps octets as rows of at most 1 MB in the service's own database: backed up with the rest, nothing else to run. */
public final class PostgresBlobs implements BlobStore {
    static final int PIECE = 1 << 20;

    private final Pool pool;
    private final OffLoop offLoop;

    public PostgresBlobs(Pool pool, OffLoop offLoop) {
        this.pool = pool;
        this.offLoop = offLoop;
    }

    @Override
    public Uni<Void> put(String key, Path file) {
        return put(key, number -> offLoop.run(() -> piece(file, number)));
    }

    @Override
    public Uni<Void> put(String key, byte[] octets) {
        return put(key, number -> Uni.createFrom().item(piece(octets, number)));
    }

    @Override
    public Multi<byte[]> read(String key, long from) {
        var first = (int) (from / PIECE);
        var skipped = (int) (from % PIECE);
        return Multi.createBy()
                .repeating()
                .uni(() -> new AtomicInteger(first), number -> piece(key, number.getAndIncrement()))
                .whilst(octets -> octets.length == PIECE)
                .plug(pieces -> without(pieces, skipped))
                .filter(octets -> octets.length > 0);
    }

    /** The same without the first octets of the first piece. */
    private static Multi<byte[]> without(Multi<byte[]> pieces, int skipped) {
        return skipped == 0
                ? pieces
                : Multi.createFrom().deferred(() -> {
                    var begun = new AtomicBoolean();
                    return pieces.map(octets -> begun.getAndSet(true)
                            ? octets
                            : Arrays.copyOfRange(octets, Math.min(skipped, octets.length), octets.length));
                });
    }

    @Override
    public Uni<Void> deleteAll(String prefix) {
        return pool.preparedQuery("delete from blob_piece where starts_with(key, $1)")
                .execute(Tuple.of(prefix))
                .replaceWithVoid();
    }

    /** The last piece is a short one, be it empty: so a reader sees where the end is, and that it is there. */
    private Uni<Void> put(String key, IntFunction<Uni<byte[]>> pieces) {
        return pool.preparedQuery("delete from blob_piece where key = $1")
                .execute(Tuple.of(key))
                .chain(() -> Multi.createBy()
                        .repeating()
                        .uni(AtomicInteger::new, number -> keep(key, number.getAndIncrement(), pieces))
                        .whilst(length -> length == PIECE)
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private Uni<Integer> keep(String key, int number, IntFunction<Uni<byte[]>> pieces) {
        return pieces.apply(number)
                .chain(octets -> pool.preparedQuery("insert into blob_piece (key, number, octets) values ($1, $2, $3)")
                        .execute(Tuple.of(key, number, Buffer.buffer(octets)))
                        .replaceWith(octets.length));
    }

    private Uni<byte[]> piece(String key, int number) {
        return pool.preparedQuery("select octets from blob_piece where key = $1 and number = $2")
                .execute(Tuple.of(key, number))
                .map(rows -> {
                    var row = first(rows.iterator());
                    if (row == null) {
                        throw new NoSuchBlob(key);
                    }
                    return row.getBuffer(0).getBytes();
                });
    }

    private static <T> @Nullable T first(Iterator<T> rows) {
        return rows.hasNext() ? rows.next() : null;
    }

    private static byte[] piece(byte[] octets, int number) {
        var from = Math.min(octets.length, number * PIECE);
        return Arrays.copyOfRange(octets, from, Math.min(octets.length, from + PIECE));
    }

    private static byte[] piece(Path file, int number) {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var buffer = ByteBuffer.allocate(PIECE);
            var at = (long) number * PIECE;
            while (buffer.hasRemaining() && channel.read(buffer, at + buffer.position()) >= 0) {
                continue;
            }
            return Arrays.copyOf(buffer.array(), buffer.position());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
