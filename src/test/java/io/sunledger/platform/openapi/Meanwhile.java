package io.sunledger.platform.openapi;

import io.restassured.RestAssured;
import io.smallrye.mutiny.Uni;
import io.sunledger.export.ExportRound;
import io.sunledger.export.ImportRound;
import io.sunledger.kernel.Ids;
import io.sunledger.messaging.News;
import io.sunledger.testing.Await;
import io.sunledger.webhook.Receiver;
import io.sunledger.webhook.WebhookPost;
import io.sunledger.wechat.WechatStandIn;
import jakarta.enterprise.context.Dependent;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What happens beside the requests of the walk: the service's own work, a receiver of webhooks, and phones. */
@Dependent
class Meanwhile {
    private final News news;
    private final ExportRound exporting;
    private final ImportRound importing;
    private final WebhookPost post;

    private @Nullable Receiver receiver;
    private @Nullable WechatStandIn wechat;

    Meanwhile(News news, ExportRound exporting, ImportRound importing, WebhookPost post) {
        this.news = news;
        this.exporting = exporting;
        this.importing = importing;
        this.post = post;
    }

    void begin(Walk walk, Plain plain) {
        receiver = new Receiver();
        walk.know("receiver", receiver.url());
        plain.replace(receiver.url(), "https://data.example.gov.cn/sunledger");
        wechat = WechatStandIn.start();
        var person = "open-id-" + Ids.next();
        know(walk, plain, "ticketA", ticket(wechat, "open-id-" + Ids.next()), "slt_dGlja2V0LW9uZQ");
        know(walk, plain, "ticketB", ticket(wechat, person), "slt_dGlja2V0LXR3bw");
        know(walk, plain, "codeB", wechat.codeOf(person), "0b3xQk100aMzVT1");
    }

    private static void know(Walk walk, Plain plain, String name, String value, String shown) {
        walk.know(name, value);
        plain.replace(value, shown);
    }

    private static String ticket(WechatStandIn wechat, String person) {
        return RestAssured.given()
                .contentType("application/json")
                .body(Map.of("code", wechat.codeOf(person)))
                .post("/api/v1/wechat/sessions")
                .path("bindingTicket");
    }

    void before(Step step, Walk walk) {
        switch (step.operation()) {
            case "countUnreadMessages" -> until(() -> news.tell().map(told -> told == 0));
            case "getExport" -> until(() -> exporting.next().map(more -> !more));
            case "getImport" -> until(() -> importing.next().map(more -> !more));
            case "listWebhookDeliveries" -> Await.answer(post::round);
            case "resumeWebhook" -> stopped();
            case "importWhole" -> walk.know("filled", walk.fill("{{exported}}").replace("清单已更新", "清单已更新，附页面"));
            default -> {
                // the requests are all there is
            }
        }
    }

    private static void until(Supplier<Uni<Boolean>> isDone) {
        while (!Await.answer(isDone)) {
            continue;
        }
    }

    /** By a receiver that wants no more. */
    private void stopped() {
        if (receiver != null) {
            receiver.answers(410);
        }
        Await.answer(post::round);
    }

    void close() {
        if (receiver != null) {
            receiver.close();
        }
        if (wechat != null) {
            wechat.close();
        }
    }
}
