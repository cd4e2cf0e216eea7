package io.sunledger.platform.replica;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunledger.platform.changes.ChangeNotice;
import io.sunledger.platform.changes.ChangesMissed;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HeardTest {
    private final Heard heard = new Heard();

    @Test
    void a_reader_must_see_what_was_changed_in_its_government_and_tables() {
        hear(10, "yunling", "duty");
        hear(20, "chengchuan", "duty");
        hear(30, "yunling", "report");

        assertThat(heard.newest("yunling", Set.of("duty"))).isEqualTo(10);
        assertThat(heard.newest("yunling", Set.of("duty", "report"))).isEqualTo(30);
        assertThat(heard.newest("chengchuan", Set.of("duty", "plan"))).isEqualTo(20);
    }

    @Test
    void what_is_of_no_government_is_of_all() {
        hear(10, "yunling", "letter");
        hear(40, null, "letter");

        assertThat(heard.newest("yunling", Set.of("letter"))).isEqualTo(40);
    }

    @Test
    void a_query_whose_tables_nobody_knows_may_read_any() {
        hear(10, "yunling", "duty");
        hear(30, "yunling", "report");

        assertThat(heard.newest("yunling", Set.of())).isEqualTo(30);
    }

    @Test
    void a_notice_of_an_earlier_transaction_takes_nothing_back() {
        hear(20, "yunling", "duty");
        hear(10, "yunling", "duty");

        assertThat(heard.newest("yunling", Set.of("duty"))).isEqualTo(20);
    }

    @Test
    void what_may_have_been_missed_must_be_there() {
        hear(10, "yunling", "duty");

        heard.miss(new ChangesMissed(100));

        assertThat(heard.newest("yunling", Set.of("duty"))).isEqualTo(99);
    }

    private void hear(long tx, @Nullable String government, String table) {
        heard.hear(new ChangeNotice(tx, government, Set.of(table), null, null, null));
    }
}
