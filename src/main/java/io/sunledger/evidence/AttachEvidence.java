package io.sunledger.evidence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Have a file that was sent be evidence of a duty.
 *
 * @param report the report on that duty that it belongs to
 * @param title null takes the file's name
 */
public record AttachEvidence(
        UUID upload,
        UUID duty,
        @Nullable UUID report,
        @Nullable String title,
        @Nullable String idempotencyKey) {}
