package io.sunledger.webhook;

import io.sunledger.history.Act;

/** What is done to subscriptions. */
enum WebhookAct implements Act {
    CREATED("webhook.created"),
    CHANGED("webhook.changed"),
    REMOVED("webhook.removed"),
    ROTATED("webhook.rotated"),
    PINGED("webhook.pinged"),
    REPLAYED("webhook.replayed"),
    STOPPED("webhook.stopped"),
    RESUMED("webhook.resumed");

    private final String code;

    WebhookAct(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
