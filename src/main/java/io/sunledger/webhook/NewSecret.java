package io.sunledger.webhook;

import java.util.UUID;

/**
 * A webhook's secret, for who had it made.
 *
 * @param secret {@code whsec_} and Base64
 */
public record NewSecret(UUID webhook, String secret) {
    @Override
    public String toString() {
        return webhook.toString();
    }
}
