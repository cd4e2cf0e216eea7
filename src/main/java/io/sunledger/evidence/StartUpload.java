package io.sunledger.evidence;

import org.jspecify.annotations.Nullable;

/**
 * Begin to send a file.
 *
 * @param size in octets
 * @param sha256 hexadecimal, where the sender knows it: what arrives is compared
 */
public record StartUpload(
        String name,
        long size,
        @Nullable String sha256,
        @Nullable String idempotencyKey) {}
