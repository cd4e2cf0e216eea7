package io.sunledger.evidence.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunledger.evidence.domain.LinkedPage.Rhythm;
import io.sunledger.evidence.domain.LinkedPage.Verdict;
import io.sunledger.kernel.Ids;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LinkedPageTest {
    private static final URI URL = URI.create("http://a.cn/");
    private static final Instant NOW = Instant.parse("2022-07-18T04:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Rhythm RHYTHM = new Rhythm(WEEK, DAY, HOUR);
    private static final Verdict PENDING = new Verdict(LinkState.PENDING, false);
    private static final Verdict LIVE = new Verdict(LinkState.LIVE, false);

    private final LinkedPage page = new LinkedPage(Ids.next(), "gov", URL, NOW);

    @Test
    void a_page_that_is_there_is_looked_at_again_in_a_week() {
        assertThat(page.nextCheckAt()).isEqualTo(NOW);
        assertThat(checked(read("a"), PENDING)).isEqualTo(LIVE);
        assertThat(page.nextCheckAt()).isEqualTo(NOW.plus(WEEK));
    }

    @Test
    void a_page_has_changed_until_its_change_is_accepted_or_undone() {
        checked(read("a"), PENDING);

        assertThat(checked(read("b"), LIVE)).isEqualTo(new Verdict(LinkState.LIVE, true));
        assertThat(checked(read("a"), new Verdict(LinkState.LIVE, true))).isEqualTo(LIVE);
        checked(read("b"), LIVE);
        page.accept();
        assertThat(checked(read("b"), new Verdict(LinkState.LIVE, true))).isEqualTo(LIVE);
    }

    @Test
    void a_page_that_is_gone_is_dead_at_once_and_looked_at_daily() {
        assertThat(checked(Fetch.refused(404, URL), LIVE).state()).isEqualTo(LinkState.DEAD);
        assertThat(page.nextCheckAt()).isEqualTo(NOW.plus(DAY));
        assertThat(page.status()).isEqualTo(404);
    }

    @Test
    void a_failure_that_may_pass_counts_the_third_time() {
        assertThat(failed(LinkFailure.TIMEOUT, LIVE)).isEqualTo(LIVE);
        assertThat(page.nextCheckAt()).isEqualTo(NOW.plus(HOUR));
        assertThat(failed(LinkFailure.UNREACHABLE, LIVE)).isEqualTo(LIVE);
        assertThat(failed(LinkFailure.SERVER_ERROR, LIVE).state()).isEqualTo(LinkState.DEAD);
        assertThat(page.nextCheckAt()).isEqualTo(NOW.plus(DAY));
    }

    @Test
    void a_page_that_comes_back_begins_anew() {
        failed(LinkFailure.TIMEOUT, LIVE);
        failed(LinkFailure.TIMEOUT, LIVE);
        checked(read("a"), LIVE);

        assertThat(failed(LinkFailure.TIMEOUT, LIVE)).isEqualTo(LIVE);
    }

    @Test
    void a_page_that_was_never_read_stays_pending_while_its_failure_may_pass() {
        assertThat(failed(LinkFailure.NO_SUCH_HOST, PENDING)).isEqualTo(PENDING);
    }

    @ParameterizedTest
    @EnumSource(names = {"FORBIDDEN_ADDRESS", "CERTIFICATE", "TOO_LARGE", "REDIRECTS", "GONE", "REFUSED"})
    void a_failure_that_will_not_pass_counts_at_once(LinkFailure why) {
        assertThat(failed(why, PENDING).state()).isEqualTo(LinkState.DEAD);
    }

    private Verdict failed(LinkFailure why, Verdict before) {
        return checked(Fetch.failed(URL, why), before);
    }

    private Verdict checked(Fetch fetch, Verdict before) {
        return page.checked(fetch, before, NOW, RHYTHM);
    }

    private static Fetch read(String hash) {
        return Fetch.of(200, URL, new Fetch.Page("title", "text", hash, null));
    }
}
