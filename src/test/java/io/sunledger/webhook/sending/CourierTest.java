package io.sunledger.webhook.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunledger.kernel.Refused;
import io.sunledger.platform.OffLoop;
import io.sunledger.platform.net.AddressGuard;
import io.sunledger.platform.net.Addresses;
import io.sunledger.platform.net.Resolver;
import io.sunledger.webhook.Receiver;
import io.vertx.mutiny.core.Vertx;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way to a receiver, with a name server that a test writes; of all private addresses 127.0.0.1 alone is allowed. */
class CourierTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final Duration HASTY = Duration.ofSeconds(1);

    private final Receiver receiver = new Receiver();
    private final Deque<String> resolved = new ArrayDeque<>();

    @AfterEach
    void nobody_listens() {
        receiver.close();
    }

    @AfterAll
    static void no_loops() {
        VERTX.closeAndAwait();
    }

    @Test
    void a_parcel_arrives_as_it_was_packed() {
        receiver.answers(exchange -> Receiver.send(exchange, 202, "谢".repeat(3_000)));

        var answer = send(receiver.url());

        assertThat(answer.isSuccess()).isTrue();
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body()).isEqualTo("谢".repeat(1_000));
        var got = receiver.received().get(0);
        assertThat(got.body()).isEqualTo("{\"名\":1}");
        assertThat(got.header("webhook-id")).isEqualTo("7");
    }

    @Test
    void a_name_that_leads_elsewhere_a_moment_later_leads_nowhere() {
        resolved.addAll(List.of("127.0.0.1", "127.0.0.2", "10.0.0.1"));
        var url = "http://rebinding.example:" + receiver.port() + "/";

        assertThat(send(url).isSuccess()).isTrue();
        assertThat(resolved).hasSize(2);
        assertThat(send(url)).isEqualTo(forbidden());
        assertThat(send(url)).isEqualTo(forbidden());

        assertThat(receiver.received()).hasSize(1);
        assertThat(receiver.received().get(0).header("Host")).isEqualTo("rebinding.example:" + receiver.port());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://10.0.0.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://[::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://127.0.0.2/",
                "http://1.1.1.1/",
                "https://no.such.example/"
            })
    void no_request_goes_to_a_private_address_nor_in_the_clear_to_a_public_one(String url) {
        assertThat(send(url)).isEqualTo(forbidden());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://a.example/",
                "https://a@b.example/",
                "https:///x",
                "https://a.example/#x",
                "a.example",
                "https://a b/",
                ""
            })
    void what_is_no_address_of_a_receiver_is_refused(String url) {
        assertThatThrownBy(() -> Target.parse(url))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("webhook.url"));
    }

    @Test
    void a_redirect_is_a_failure_and_is_not_followed() {
        receiver.answers(exchange -> {
            exchange.getResponseHeaders().set("Location", receiver.url());
            exchange.sendResponseHeaders(307, -1);
        });

        var answer = send(receiver.url());

        assertThat(answer.isSuccess()).isFalse();
        assertThat(answer.error()).contains("redirects");
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void a_receiver_that_says_nothing_or_stops_in_the_middle_fails() {
        var end = new CountDownLatch(1);
        receiver.answers(exchange -> await(end));
        assertThat(send(receiver.url(), HASTY).error()).contains("no answer within");

        receiver.answers(exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            await(end);
        });
        assertThat(send(receiver.url(), HASTY).isSuccess()).isFalse();
        end.countDown();

        receiver.close();
        assertThat(send(receiver.url()).status()).isNull();
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Answer forbidden() {
        return Answer.failed("the address is unknown, or not one that may be called");
    }

    private Answer send(String url) {
        return send(url, Duration.ofSeconds(30));
    }

    private Answer send(String url, Duration patience) {
        Resolver resolver = host -> {
            if (!host.endsWith(".example")) {
                return List.of(InetAddress.getAllByName(host));
            }
            if (resolved.isEmpty()) {
                throw new UnknownHostException(host);
            }
            return List.of(InetAddress.getByName(resolved.pop()));
        };
        var addresses = new Addresses(new AddressGuard(List.of("127.0.0.1")), resolver);
        var targets = new Targets(new OffLoop(VERTX), addresses);
        return new Courier(VERTX.getDelegate(), targets, patience)
                .send(new Parcel(url, Map.of("webhook-id", "7"), "{\"名\":1}"))
                .await()
                .indefinitely();
    }
}
