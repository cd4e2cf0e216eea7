package io.sunledger.platform.graphql.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunledger.platform.changes.ChangeNotice;
import io.sunledger.platform.changes.ChangesMissed;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FreshnessTest {
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    private final Freshness freshness = new Freshness(() -> true, Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void a_change_of_what_it_shows_ends_an_answer() {
        var answer = answer("here", "plan", "task");

        freshness.hear(notice("here", "report"));
        assertThat(freshness.holds(answer)).isTrue();
        freshness.hear(notice("elsewhere", "plan"));
        assertThat(freshness.holds(answer)).isTrue();

        freshness.hear(notice("here", "task", "event"));
        assertThat(freshness.holds(answer)).isFalse();
        assertThat(freshness.holds(answer("here", "plan", "task"))).isTrue();
    }

    @Test
    void a_change_of_nobody_in_particular_is_one_of_everybody() {
        var answer = answer("here", "letter");

        freshness.hear(notice(null, "letter"));

        assertThat(freshness.holds(answer)).isFalse();
    }

    @Test
    void a_change_that_is_heard_while_an_answer_is_made_ends_it() {
        var mark = freshness.mark();

        freshness.hear(notice("here", "plan"));

        assertThat(freshness.holds(answer(mark, "here", Set.of("plan")))).isFalse();
        assertThat(freshness.holds(answer(mark, "here", Set.of("unit")))).isTrue();
        assertThat(freshness.isQuietSince(mark, "here")).isFalse();
        assertThat(freshness.isQuietSince(mark, "elsewhere")).isTrue();
    }

    @Test
    void any_change_ends_an_answer_of_which_nobody_knows_what_it_shows() {
        var answer = answer("here");

        freshness.hear(notice("elsewhere", "plan"));
        assertThat(freshness.holds(answer)).isTrue();

        freshness.hear(notice("here", "plan"));
        assertThat(freshness.holds(answer)).isFalse();
    }

    @Test
    void whoever_may_have_missed_something_begins_anew() {
        var answer = answer("here", "plan");

        freshness.hear(new ChangesMissed(1));

        assertThat(freshness.holds(answer)).isFalse();
        assertThat(freshness.holds(answer("here", "plan"))).isTrue();
    }

    @Test
    void what_is_said_of_a_day_ends_with_it() {
        var noon = NOON.toEpochMilli();

        assertThat(freshness.holds(of(noon - 5, noon + 5))).isTrue();
        assertThat(freshness.holds(of(noon, noon + 1))).isTrue();
        assertThat(freshness.holds(of(noon - 5, noon))).isFalse();
        assertThat(freshness.holds(of(noon + 1, noon + 5))).isFalse();
    }

    private Answer answer(String government, String... tables) {
        return answer(freshness.mark(), government, Set.of(tables));
    }

    private static Answer answer(long mark, String government, Set<String> tables) {
        return new Answer("", new Foundation(government, tables, mark, Long.MIN_VALUE, Long.MAX_VALUE), new byte[0]);
    }

    private static Answer of(long from, long until) {
        return new Answer("", new Foundation("here", Set.of("plan"), 0, from, until), new byte[0]);
    }

    private static ChangeNotice notice(@Nullable String government, String... things) {
        return new ChangeNotice(1, government, Set.of(things), Set.of(), Set.of(), Set.of());
    }
}
