package io.sunledger.wechat.server;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Refused;
import io.sunledger.wechat.WechatConfig;
import io.sunledger.wechat.domain.OpenId;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jboss.logging.Logger;

/**
 * WeChat's server, which alone knows whose a code is (微信《小程序登录》code2Session). It follows no redirects and asks once: a code
 * is used up by being asked for.
 */
@ApplicationScoped
public class WechatServer {
    private static final Logger LOG = Logger.getLogger(WechatServer.class);
    private static final int LONGEST_CODE = 512;
    private static final int MOST_AT_ONCE = 16;
    private static final int MOST_WAITING = 256;

    private final WechatConfig config;
    private final HttpClient http;

    WechatServer(WechatConfig config, Vertx vertx) {
        this.config = config;
        this.http = vertx.createHttpClient(
                new HttpClientOptions().setMaxPoolSize(MOST_AT_ONCE).setMaxWaitQueueSize(MOST_WAITING));
    }

    /**
     * Whose a code of {@code wx.login} is.
     *
     * @throws Refused wechat.notConfigured, wechat.code, wechat.blocked, wechat.tooOften, wechat.unavailable
     */
    public Uni<OpenId> personOf(String code) {
        if (config.appId().isEmpty() || config.appSecret().isEmpty()) {
            throw Refused.of(Refused.Kind.NOT_FOUND, "wechat.notConfigured");
        }
        if (code.isBlank() || code.length() > LONGEST_CODE) {
            throw new Refused("wechat.code");
        }
        var app = config.appId().get();
        var request = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setConnectTimeout(config.patience().toMillis())
                .setTimeout(config.patience().toMillis())
                .setAbsoluteURI(config.server() + "/sns/jscode2session?appid=" + encoded(app) + "&secret="
                        + encoded(config.appSecret().get()) + "&js_code=" + encoded(code)
                        + "&grant_type=authorization_code");
        return http.request(request)
                .chain(open -> open.send())
                .chain(WechatServer::read)
                .onFailure(failure -> !(failure instanceof Refused))
                .transform(WechatServer::unavailable)
                .map(person -> new OpenId(app, person));
    }

    private static Uni<String> read(HttpClientResponse answer) {
        return answer.body()
                .map(body -> CodeAnswer.of(answer.statusCode(), body.toString()).openId());
    }

    // what it says may quote the address, in which the secret stands
    private static Refused unavailable(Throwable failure) {
        LOG.warnf("WeChat's server does not answer: %s", failure.getClass().getName());
        return Refused.of(Refused.Kind.BUSY, "wechat.unavailable");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
