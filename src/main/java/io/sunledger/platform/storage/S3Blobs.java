package io.sunledger.platform.storage;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sunledger.platform.OffLoop;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Keeps octets as objects in a bucket of a storage that speaks S3. */
public final class S3Blobs implements BlobStore {
    private static final int PIECE = 1 << 20;

    private final S3Client s3;
    private final String bucket;
    private final OffLoop offLoop;

    public S3Blobs(S3Client s3, String bucket, OffLoop offLoop) {
        this.s3 = s3;
        this.bucket = bucket;
        this.offLoop = offLoop;
    }

    @Override
    public Uni<Void> put(String key, Path file) {
        return put(key, RequestBody.fromFile(file));
    }

    @Override
    public Uni<Void> put(String key, byte[] octets) {
        return put(key, RequestBody.fromBytes(octets));
    }

    @Override
    public Multi<byte[]> read(String key, long from) {
        return Multi.createFrom()
                .resource(
                        () -> new Opened(key, from),
                        opened -> Multi.createBy()
                                .repeating()
                                .uni(() -> offLoop.run(opened::piece))
                                .whilst(octets -> octets.length == PIECE)
                                .filter(octets -> octets.length > 0))
                .withFinalizer(finalizer());
    }

    @Override
    public Uni<Void> deleteAll(String prefix) {
        return offLoop.run(() -> {
                    // one by one: deleting many at once is where the servers that speak S3 differ most
                    s3.listObjectsV2Paginator(asked -> asked.bucket(bucket).prefix(prefix)).contents().stream()
                            .map(S3Object::key)
                            .toList()
                            .forEach(this::delete);
                    return List.of();
                })
                .replaceWithVoid();
    }

    private Uni<Void> put(String key, RequestBody content) {
        return offLoop.run(() -> s3.putObject(asked -> asked.bucket(bucket).key(key), content))
                .replaceWithVoid();
    }

    private Function<Opened, Uni<Void>> finalizer() {
        return opened -> offLoop.run(opened::close).replaceWithVoid();
    }

    private void delete(String key) {
        s3.deleteObject(DeleteObjectRequest.builder().bucket(bucket).key(key).build());
    }

    /** An object that is being read; it is asked for with its first piece. */
    private final class Opened {
        private final String key;
        private final long from;
        private volatile InputStream content = InputStream.nullInputStream();
        private volatile boolean begun;

        Opened(String key, long from) {
            this.key = key;
            this.from = from;
        }

        byte[] piece() {
            try {
                if (!begun) {
                    begun = true;
                    content =
                            s3.getObject(asked -> asked.bucket(bucket).key(key).range(range()));
                }
                return content.readNBytes(PIECE);
            } catch (NoSuchKeyException e) {
                throw new NoSuchBlob(key);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        // a range of an empty object is refused, so the whole is asked for without one
        private @Nullable String range() {
            return from == 0 ? null : "bytes=" + from + "-";
        }

        boolean close() {
            try {
                content.close();
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
