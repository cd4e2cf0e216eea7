package io.sunledger.webhook.domain;

/** Why a subscription was stopped. */
public enum WebhookStop {
    /** The receiver answered 410 Gone. */
    GONE,
    /** For days there was nothing but failures. */
    FAILING,
    /** The identity provider of its owner's account is trusted no more. */
    UNTRUSTED
}
