package io.sunledger.webhook;

import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * What one can be told of.
 *
 * @param type as CloudEvents have it: {@code io.sunledger.report.accepted.v1}
 * @param title in the caller's language
 * @param meaning in English
 */
@Type("WebhookEventTypeInfo")
public record EventTypeView(
        @NonNull EventType name,
        @NonNull String type,
        @NonNull String title,
        @NonNull String meaning) {}
