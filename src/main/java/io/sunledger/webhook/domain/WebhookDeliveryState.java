package io.sunledger.webhook.domain;

/** What became of an event on its way to a receiver. */
public enum WebhookDeliveryState {
    /** It is tried now, or later. */
    WAITING,
    /** The receiver answered with 2xx. */
    DELIVERED,
    /** It was given up; somebody may have it sent again. */
    DEAD,
    /** The owner of the subscription may not read what it is about. */
    WITHHELD
}
