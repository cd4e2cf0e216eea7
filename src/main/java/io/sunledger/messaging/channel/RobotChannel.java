package io.sunledger.messaging.channel;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Wording;
import io.sunledger.messaging.domain.ChannelKind;
import io.sunledger.messaging.domain.Contact;
import io.sunledger.messaging.store.ContactReads;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The robots of group chats: one POST of JSON to the robot's own address, answered with an {@code errcode} (企业微信《群机器人配置说明》,
 * 钉钉《自定义机器人发送群消息》). It follows no redirects. A robot knows no message ids: what is sent twice is seen twice, with the same
 * number.
 */
@ApplicationScoped
class RobotChannel implements Channel {
    private static final int OK = 200;
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final ContactReads contacts;
    private final RobotGate gate;
    private final HttpClient http;
    private final Clock clock;

    RobotChannel(ContactReads contacts, RobotGate gate, Vertx vertx, Clock clock) {
        this.contacts = contacts;
        this.gate = gate;
        this.http = vertx.createHttpClient();
        this.clock = clock;
    }

    @Override
    public boolean serves(ChannelKind kind) {
        return kind == ChannelKind.WECOM || kind == ChannelKind.DINGTALK;
    }

    @Override
    public Uni<Outcome> send(Parcel parcel) {
        return contacts.robot(UUID.fromString(parcel.to().address())).chain(robot -> send(parcel, robot));
    }

    private Uni<Outcome> send(Parcel parcel, Contact.@Nullable Robot robot) {
        if (robot == null || !gate.isAllowed(robot.url())) {
            return Uni.createFrom().item(new Outcome.Rejected("the contact has no robot that may be called"));
        }
        var request = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(RobotCall.url(robot, clock.millis()))
                .putHeader("Content-Type", "application/json; charset=utf-8");
        var body = RobotCall.body(robot.kind(), text(parcel));
        return http.request(request)
                .chain(open -> open.send(Buffer.buffer(body)))
                .chain(answer -> answer.body().map(said -> outcome(robot, answer, said)));
    }

    private static String text(Parcel parcel) {
        return parcel.written().subject()
                + '\n'
                + parcel.written().text()
                + '\n'
                + Wording.of("message.footer", Locale.CHINESE, parcel.id().toString());
    }

    private static Outcome outcome(Contact.Robot robot, HttpClientResponse answer, Buffer said) {
        if (answer.statusCode() != OK) {
            return Outcome.tryLater("HTTP " + answer.statusCode());
        }
        try {
            var json = new JsonObject(said.getDelegate());
            if (json.getInteger("errcode") == null) {
                return Outcome.tryLater("no errcode in the robot's answer");
            }
            var reason = json.getInteger("errcode") + " " + json.getString("errmsg", "");
            return switch (RobotCall.verdict(robot.kind(), json.getInteger("errcode"))) {
                case ACCEPTED -> Outcome.accepted();
                case TOO_OFTEN -> new Outcome.TryLater(reason, A_MINUTE);
                case BUSY -> Outcome.tryLater(reason);
                case REFUSED -> new Outcome.Rejected(reason);
            };
        } catch (DecodeException | ClassCastException e) {
            return Outcome.tryLater("no JSON that a robot answers");
        }
    }
}
