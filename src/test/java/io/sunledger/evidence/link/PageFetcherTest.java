package io.sunledger.evidence.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunledger.evidence.domain.Fetch;
import io.sunledger.evidence.domain.LinkFailure;
import io.sunledger.platform.OffLoop;
import io.sunledger.platform.net.AddressGuard;
import io.sunledger.platform.net.Addresses;
import io.sunledger.platform.net.Resolver;
import io.vertx.mutiny.core.Vertx;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageFetcherTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final FetchLimits LIMITS = new FetchLimits(Duration.ofSeconds(8), 100_000, 5, "Sunledger/test");

    private final Site site = new Site();
    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void close_the_site() {
        site.close();
    }

    @AfterAll
    static void close() {
        VERTX.closeAndAwait();
    }

    @Test
    void a_page_is_read_with_where_it_was_found() {
        site.shows("/a", "<title>公开栏</title><meta name=PubDate content=2022-05-31><p>已公开</p>");

        var fetch = fetch(site.url("/a"));

        assertThat(fetch.status()).isEqualTo(200);
        assertThat(fetch.failure()).isNull();
        assertThat(fetch.page().title()).isEqualTo("公开栏");
        assertThat(fetch.page().publishedOn()).isEqualTo(LocalDate.of(2022, 5, 31));
    }

    @Test
    void redirects_are_followed_as_far_as_they_may() {
        site.shows("/5", "<p>there");
        for (var i = 0; i < 5; i++) {
            site.redirects("/" + i, "/" + (i + 1));
        }
        site.redirects("/before", "0");
        site.redirects("/loop", "/loop");

        assertThat(fetch(site.url("/0")).finalUrl()).isEqualTo(site.url("/5"));
        assertThat(fetch(site.url("/before")).failure()).isEqualTo(LinkFailure.REDIRECTS);
        assertThat(fetch(site.url("/loop")).failure()).isEqualTo(LinkFailure.REDIRECTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.2/",
                "http://10.0.0.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.2]/",
                "http://2130706434/",
                "http://0x7f000002/",
                "http://0/"
            })
    void a_redirect_to_an_address_that_is_not_public_leads_nowhere(String forbidden) {
        site.redirects("/a", forbidden);

        // a name that is no name may also lead to no address at all, depending on the system
        assertThat(fetch(site.url("/a")).failure())
                .isIn(LinkFailure.FORBIDDEN_ADDRESS, LinkFailure.NO_SUCH_HOST, LinkFailure.REDIRECTS);
        assertThat(site.hosts()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://1.1.1.1/", "javascript:alert(1)", "http://a@127.0.0.1/"})
    void a_redirect_to_what_is_no_page_leads_nowhere(String to) {
        site.redirects("/a", to);

        assertThat(fetch(site.url("/a")).failure()).isEqualTo(LinkFailure.REDIRECTS);
    }

    @Test
    void the_address_that_was_checked_is_the_one_that_is_asked() {
        site.shows("/a", "<p>checked");
        // who controls a name may answer something else a moment later
        var answers = new ArrayDeque<>(List.of(local("127.0.0.1"), local("127.0.0.2")));

        var fetch = fetch(URI.create("http://rebinding.example:" + site.port() + "/a"), answers);

        assertThat(fetch.page().text()).isEqualTo("checked");
        assertThat(asked).hasValue(1);
        assertThat(site.hosts()).containsExactly("rebinding.example:" + site.port());
    }

    @Test
    void each_hop_is_checked_anew() {
        site.redirects("/a", "/b");
        site.shows("/b", "<p>secret");
        var answers = new ArrayDeque<>(List.of(local("127.0.0.1"), local("127.0.0.2")));

        var fetch = fetch(URI.create("http://rebinding.example:" + site.port() + "/a"), answers);

        assertThat(fetch.failure()).isEqualTo(LinkFailure.FORBIDDEN_ADDRESS);
        assertThat(asked).hasValue(2);
        assertThat(site.hosts()).hasSize(1);
    }

    @Test
    void a_name_of_which_one_address_is_forbidden_is_not_asked() {
        var both = List.of(local("127.0.0.1").get(0), local("127.0.0.2").get(0));

        var fetch = fetch(URI.create("http://two.example:" + site.port() + "/"), new ArrayDeque<>(List.of(both)));

        assertThat(fetch.failure()).isEqualTo(LinkFailure.FORBIDDEN_ADDRESS);
        assertThat(site.hosts()).isEmpty();
    }

    @Test
    void a_page_without_end_is_given_up() {
        site.answers("/a", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (var i = 0; i < 10_000; i++) {
                exchange.getResponseBody().write(new byte[1000]);
            }
        });

        assertThat(fetch(site.url("/a")).failure()).isEqualTo(LinkFailure.TOO_LARGE);
    }

    @Test
    void a_packed_page_counts_unpacked() {
        site.answers("/a", exchange -> {
            var packed = new ByteArrayOutputStream();
            try (var out = new GZIPOutputStream(packed)) {
                out.write(new byte[5_000_000]);
            }
            assertThat(packed.size()).isLessThan(LIMITS.octets());
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, packed.size());
            packed.writeTo(exchange.getResponseBody());
        });

        assertThat(fetch(site.url("/a")).failure()).isEqualTo(LinkFailure.TOO_LARGE);
    }

    @Test
    void a_site_that_says_nothing_is_given_up() throws InterruptedException {
        var release = new CountDownLatch(1);
        site.answers("/a", exchange -> {
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        var hasty = new FetchLimits(Duration.ofMillis(300), 100_000, 5, "Sunledger/test");

        assertThat(fetcher(new ArrayDeque<>(), hasty)
                        .fetch(site.url("/a"))
                        .await()
                        .indefinitely()
                        .failure())
                .isEqualTo(LinkFailure.TIMEOUT);
        release.countDown();
    }

    @ParameterizedTest
    @CsvSource({"404,GONE", "410,GONE", "403,REFUSED", "500,SERVER_ERROR", "503,SERVER_ERROR", "429,SERVER_ERROR"})
    void a_status_says_why(int status, LinkFailure why) {
        site.answers("/a", exchange -> Site.send(exchange, status, "<p>sorry"));

        var fetch = fetch(site.url("/a"));

        assertThat(fetch.status()).isEqualTo(status);
        assertThat(fetch.failure()).isEqualTo(why);
        assertThat(fetch.page()).isNull();
    }

    @Test
    void nobody_there_is_told_from_a_name_that_is_none() {
        var url = site.url("/a");
        site.close();

        assertThat(fetch(url).failure()).isEqualTo(LinkFailure.UNREACHABLE);
        assertThat(fetch(URI.create("http://no.such.example/"), new ArrayDeque<>())
                        .failure())
                .isEqualTo(LinkFailure.NO_SUCH_HOST);
    }

    @Test
    void a_page_that_breaks_off_is_not_read() {
        site.answers("/a", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("half".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        });

        assertThat(fetch(site.url("/a")).failure()).isEqualTo(LinkFailure.UNREACHABLE);
    }

    private Fetch fetch(URI url) {
        return fetch(url, null);
    }

    /** @param answers what the resolver says, one after the other; null asks the system */
    private Fetch fetch(URI url, Deque<List<InetAddress>> answers) {
        return fetcher(answers, LIMITS).fetch(url).await().indefinitely();
    }

    private PageFetcher fetcher(Deque<List<InetAddress>> answers, FetchLimits limits) {
        Resolver resolver = host -> {
            asked.incrementAndGet();
            if (answers == null || Character.isDigit(host.charAt(0))) {
                return List.of(InetAddress.getAllByName(host));
            }
            if (answers.isEmpty()) {
                throw new UnknownHostException(host);
            }
            return answers.pop();
        };
        var guard = new AddressGuard(List.of("127.0.0.1"));
        return new PageFetcher(VERTX.getDelegate(), new OffLoop(VERTX), new Addresses(guard, resolver), limits);
    }

    private static List<InetAddress> local(String address) {
        try {
            return List.of(InetAddress.getByName(address));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
