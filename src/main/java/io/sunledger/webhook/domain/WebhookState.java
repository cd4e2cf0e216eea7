package io.sunledger.webhook.domain;

/** Whether a subscription is served. */
public enum WebhookState {
    ACTIVE,
    /** 已停用: nothing is sent until somebody resumes it. */
    STOPPED
}
