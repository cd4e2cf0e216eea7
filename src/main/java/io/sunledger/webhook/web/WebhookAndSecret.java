package io.sunledger.webhook.web;

import io.sunledger.webhook.WebhookView;

/**
 * A webhook with the secret that was made for it.
 *
 * @param secret {@code whsec_} and Base64; told this once
 */
public record WebhookAndSecret(WebhookView webhook, String secret) {}
