package io.sunledger.webhook.sending;

import java.util.Map;

/** What is sent to a receiver, and where. */
public record Parcel(String url, Map<String, String> headers, String body) {
    public Parcel {
        headers = Map.copyOf(headers);
    }
}
