package io.sunledger.evidence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Have a page be evidence of a duty.
 *
 * @param report the report on that duty that it belongs to
 * @param url http or https
 * @param title null takes the address
 */
public record AddLink(
        UUID duty,
        @Nullable UUID report,
        String url,
        @Nullable String title,
        @Nullable String idempotencyKey) {}
