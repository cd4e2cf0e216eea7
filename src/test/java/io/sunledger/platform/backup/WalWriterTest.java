package io.sunledger.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WalWriterTest {
    private static final int OCTETS = 1 << 20;
    private static final Segment FIRST = new Segment(1, 3, OCTETS);
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    @TempDir
    Path folder;

    private Archive archive;

    @BeforeEach
    void make_a_folder() {
        archive = new Archive(folder);
        archive.claim(new Cluster("1", 18, OCTETS));
    }

    @Test
    void octets_that_go_over_the_end_of_a_segment_begin_the_next() throws IOException {
        try (var writer = new WalWriter(archive.wal(), FIRST)) {
            writer.write(FIRST.begin(), octets(OCTETS - 10, 1));
            writer.write(writer.position(), octets(30, 2));
            writer.sync();

            assertThat(writer.safe()).isEqualTo(FIRST.next().begin().plus(20));
        }
        var run = archive.run(FIRST);
        assertThat(run).extracting(Kept::whole).containsExactly(true, false);
        assertThat(run.get(0).sha256()).isEqualTo(Sha256.of(run.get(0).file()));
        assertThat(unpacked(run.get(0).file())).hasSize(OCTETS).endsWith(2, 2, 2);
        assertThat(run.get(1).file()).hasSize(20);
        assertThat(Kept.partial(archive.wal(), FIRST)).doesNotExist();
    }

    @Test
    void a_run_that_was_interrupted_goes_on_with_its_segment_from_the_beginning() throws IOException {
        try (var writer = new WalWriter(archive.wal(), FIRST)) {
            writer.write(FIRST.begin(), octets(1000, 1));
        }
        try (var writer = new WalWriter(archive.wal(), FIRST)) {
            writer.write(FIRST.begin(), octets(1000, 1));
            writer.write(writer.position(), octets(OCTETS - 1000, 2));
        }

        var content = unpacked(Kept.whole(archive.wal(), FIRST));
        assertThat(content).hasSize(OCTETS).startsWith(1, 1, 1).endsWith(2, 2, 2);
    }

    @Test
    void a_gap_is_never_written_over() throws IOException {
        try (var writer = new WalWriter(archive.wal(), FIRST)) {
            assertThatThrownBy(() -> writer.write(FIRST.begin().plus(8), octets(8, 1)))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_moment_counts_as_kept_when_the_wal_has_come_up_to_it_and_not_before() throws IOException {
        try (var writer = new WalWriter(archive.wal(), FIRST)) {
            writer.mark(new Mark(FIRST.begin().plus(100), NOON));
            writer.write(FIRST.begin(), octets(99, 1));
            writer.sync();
            assertThat(archive.run(FIRST)).extracting(Kept::until).containsOnlyNulls();

            writer.write(writer.position(), octets(1, 1));
            assertThat(archive.run(FIRST)).extracting(Kept::until).containsOnlyNulls();
            writer.sync();
            assertThat(archive.run(FIRST)).extracting(Kept::until).containsExactly(NOON);

            writer.write(writer.position(), octets(OCTETS - 100, 1));
            assertThat(archive.run(FIRST).get(0).until()).isEqualTo(NOON);
        }
    }

    private static byte[] unpacked(Path file) throws IOException {
        try (var content = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            return content.readAllBytes();
        }
    }

    private static ByteBuffer octets(int number, int each) {
        var octets = new byte[number];
        Arrays.fill(octets, (byte) each);
        return ByteBuffer.wrap(octets);
    }
}
