package io.sunledger.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunledger.kernel.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder in which a base backup of 10 o'clock and one of 12 lie, with WAL from 10:10 on. */
class ChoiceTest {
    private static final int OCTETS = 1 << 24;
    private static final Instant TEN = Instant.parse("2026-11-28T10:00:00Z");

    @TempDir
    Path folder;

    private Archive archive;

    @BeforeEach
    void make_a_folder() {
        archive = new Archive(folder);
        archive.claim(new Cluster("1", 18, OCTETS));
        base(1, 0);
        base(5, 120);
    }

    @Test
    void the_newest_base_backup_before_the_moment_is_taken_with_the_wal_up_to_it() throws IOException {
        whole(1, 10);
        whole(2, 40);
        whole(3, 70);

        var choice = Choice.of(archive, Optional.of(minute(50)));

        assertThat(choice.base().ended()).isEqualTo(minute(0));
        assertThat(numbers(choice)).containsExactly(1L, 2L, 3L);
        assertThat(numbers(Choice.of(archive, Optional.of(minute(40))))).containsExactly(1L, 2L);
    }

    @Test
    void without_a_moment_everything_is_taken_that_follows_the_newest_base_backup() throws IOException {
        whole(5, 130);
        partial(6, 140);

        var choice = Choice.of(archive, Optional.empty());

        assertThat(choice.base().ended()).isEqualTo(minute(120));
        assertThat(numbers(choice)).containsExactly(5L, 6L);
    }

    @Test
    void beyond_a_gap_nothing_can_be_reached() throws IOException {
        whole(1, 10);
        whole(3, 70);

        assertThatThrownBy(() -> Choice.of(archive, Optional.of(minute(30))))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("restore.outOfRange");
                    assertThat(refused.facts()[1].toString())
                            .contains(Times.told(minute(0)) + " – " + Times.told(minute(10)))
                            .contains(Times.told(minute(120)));
                });
    }

    @Test
    void before_the_first_base_backup_and_after_the_last_mark_nothing_can_be_reached() throws IOException {
        whole(5, 130);

        for (var moment : List.of(minute(-1), minute(131))) {
            assertThatThrownBy(() -> Choice.of(archive, Optional.of(moment)))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("restore.outOfRange");
        }
    }

    @Test
    void what_began_another_history_is_not_mixed_in() throws IOException {
        whole(5, 130);
        kept(Kept.whole(archive.wal(), new Segment(2, 6, OCTETS)), 150);

        assertThat(numbers(Choice.of(archive, Optional.empty()))).containsExactly(5L);
    }

    @Test
    void what_is_kept_begins_with_the_base_backup_before_the_time_to_be_kept() throws IOException {
        whole(1, 10);
        whole(4, 119);
        whole(5, 130);

        new Retention(archive, Duration.ofMinutes(30)).apply(minute(140));
        assertThat(archive.wholeBases()).hasSize(2);
        new Retention(archive, Duration.ofMinutes(20)).apply(minute(140));

        assertThat(archive.wholeBases()).extracting(Base::ended).containsExactly(minute(120));
        assertThat(archive.segments().keySet()).extracting(Segment::number).containsExactly(5L);
    }

    private static List<Long> numbers(Choice choice) {
        return choice.wal().stream().map(kept -> kept.segment().number()).toList();
    }

    private static Instant minute(int after) {
        return TEN.plus(Duration.ofMinutes(after));
    }

    private void base(long segment, int ended) {
        var begin = new Lsn(segment * OCTETS + 40);
        var base = new Base(
                archive.bases().resolve("base-" + ended),
                "1",
                "18.6",
                1,
                begin,
                begin.plus(300),
                minute(ended - 1),
                minute(ended),
                Map.of());
        try {
            Files.createDirectories(base.folder());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        Json.write(base.folder().resolve(Base.MANIFEST), base.json());
    }

    private void whole(long number, int until) throws IOException {
        kept(Kept.whole(archive.wal(), new Segment(1, number, OCTETS)), until);
    }

    private void partial(long number, int until) throws IOException {
        kept(Kept.partial(archive.wal(), new Segment(1, number, OCTETS)), until);
    }

    private static void kept(Path file, int until) throws IOException {
        Files.createFile(file);
        Kept.tell(file, minute(until), "");
    }
}
