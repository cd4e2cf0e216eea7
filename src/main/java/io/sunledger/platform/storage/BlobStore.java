package io.sunledger.platform.storage;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.nio.file.Path;

/**
 * Where octets are kept under keys, in pieces so that no file stands whole in memory. It joins no transaction: what is kept here
 * counts only once a row names its key, and what no row names is cleared away.
 */
public interface BlobStore {
    /** Keeps a file; what was there under the key is replaced. */
    Uni<Void> put(String key, Path file);

    /** Keeps octets; what was there under the key is replaced. */
    Uni<Void> put(String key, byte[] octets);

    /**
     * The octets in order, each piece fetched when it is wanted.
     *
     * @return fails with {@link NoSuchBlob} where nothing is kept under the key
     */
    default Multi<byte[]> read(String key) {
        return read(key, 0);
    }

    /**
     * The octets from an offset on, which must lie within what is kept; 0 always may.
     *
     * @return fails with {@link NoSuchBlob} where nothing is kept under the key
     */
    Multi<byte[]> read(String key, long from);

    /** Deletes what is kept under all keys that begin so; nothing may be. */
    Uni<Void> deleteAll(String prefix);

    /** Nothing is kept under the key. */
    final class NoSuchBlob extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NoSuchBlob(String key) {
            super(key);
        }
    }
}
