package io.sunledger.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Multi;
import io.sunledger.kernel.Ids;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store does. */
abstract class BlobStoreContract {
    private static final int MEGABYTE = 1 << 20;

    private final String prefix = "test/" + Ids.next() + "/";

    abstract BlobStore store();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, MEGABYTE - 1, MEGABYTE, MEGABYTE + 1, 3 * MEGABYTE, 5 * MEGABYTE + 77})
    void what_is_put_is_read_octet_by_octet(int size, @TempDir Path folder) throws IOException {
        var octets = random(size);
        put("bytes", octets);
        var file = Files.write(folder.resolve("file"), octets);
        store().put(prefix + "file", file).await().indefinitely();

        assertThat(read("bytes")).isEqualTo(octets);
        assertThat(read("file")).isEqualTo(octets);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, MEGABYTE - 1, MEGABYTE, 2 * MEGABYTE + 3, 3 * MEGABYTE})
    void reading_begins_where_it_is_wanted(int from) {
        var octets = random(3 * MEGABYTE + 9);
        put("long", octets);

        var all = new ByteArrayOutputStream();
        store().read(prefix + "long", from).subscribe().asStream().forEach(all::writeBytes);

        assertThat(all.toByteArray()).isEqualTo(Arrays.copyOfRange(octets, from, octets.length));
    }

    @Test
    void what_is_put_again_replaces_what_was_there() {
        put("a", random(2 * MEGABYTE + 5));
        var second = random(7);
        put("a", second);

        assertThat(read("a")).isEqualTo(second);
    }

    @Test
    void what_is_not_there_is_said_not_to_be() {
        assertThatThrownBy(() -> read("nothing")).isInstanceOf(BlobStore.NoSuchBlob.class);
    }

    @Test
    void all_below_a_prefix_is_deleted_and_nothing_beside_it() {
        put("a/1", random(10));
        put("a/2", random(MEGABYTE + 10));
        put("b", random(10));

        store().deleteAll(prefix + "a/").await().indefinitely();
        store().deleteAll(prefix + "none/").await().indefinitely();

        assertThatThrownBy(() -> read("a/1")).isInstanceOf(BlobStore.NoSuchBlob.class);
        assertThatThrownBy(() -> read("a/2")).isInstanceOf(BlobStore.NoSuchBlob.class);
        assertThat(read("b")).hasSize(10);
    }

    @Test
    void a_reader_that_stops_early_stops_alone() {
        put("long", random(6 * MEGABYTE));

        Multi<byte[]> first = store().read(prefix + "long").select().first();
        assertThat(first.collect().asList().await().indefinitely()).hasSize(1);

        assertThat(read("long")).hasSize(6 * MEGABYTE);
    }

    @Test
    void no_piece_is_larger_than_a_megabyte() {
        put("long", random(2 * MEGABYTE + 1));

        assertThat(store().read(prefix + "long").collect().asList().await().indefinitely())
                .extracting(piece -> piece.length)
                .allMatch(length -> length <= MEGABYTE);
    }

    private void put(String key, byte[] octets) {
        store().put(prefix + key, octets).await().indefinitely();
    }

    private byte[] read(String key) {
        var all = new ByteArrayOutputStream();
        store().read(prefix + key).subscribe().asStream().forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] random(int size) {
        var octets = new byte[size];
        new Random(size).nextBytes(octets);
        return octets;
    }
}
