package io.sunledger.wechat.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.sunledger.kernel.Refused;
import io.sunledger.wechat.WechatConfig;
import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What happens where WeChat's server is not there; what it answers, {@code WechatApiTest} shows. */
class WechatServerTest {
    private static final Vertx VERTX = Vertx.vertx();

    @AfterAll
    static void stop() {
        VERTX.closeAndAwait();
    }

    @Test
    void nobody_signs_in_without_a_mini_program() {
        refused(server(Map.of()), "wechat.notConfigured");
        refused(server(Map.of("sunledger.wechat.app-id", "wx")), "wechat.notConfigured");
    }

    @Test
    void one_that_never_answers_is_waited_for_so_long_and_no_longer() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var before = System.nanoTime();
            refused(at(silent.getLocalPort()), "wechat.unavailable");

            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .isBetween(Duration.ofMillis(200), Duration.ofSeconds(20));
        }
    }

    @Test
    void where_nobody_listens_it_is_told_so() throws IOException {
        int port;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }

        refused(at(port), "wechat.unavailable");
    }

    private static WechatServer at(int port) {
        return server(Map.of(
                "sunledger.wechat.app-id", "wx",
                "sunledger.wechat.app-secret", "secret",
                "sunledger.wechat.server", "http://127.0.0.1:" + port));
    }

    private static WechatServer server(Map<String, String> said) {
        var settings = new HashMap<>(said);
        settings.put("sunledger.wechat.patience", "250ms");
        var config = new SmallRyeConfigBuilder()
                .withMapping(WechatConfig.class)
                .withDefaultValues(settings)
                .withConverter(Duration.class, 100, new DurationConverter())
                .build();
        return new WechatServer(config.getConfigMapping(WechatConfig.class), VERTX);
    }

    private static void refused(WechatServer server, String code) {
        assertThatThrownBy(() -> server.personOf("code").await().atMost(Duration.ofSeconds(30)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
