package io.sunledger.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ask to have a duty of the own unit closed out.
 *
 * @param summary what was done and reached, at most 2,000 characters
 */
public record AskCloseOut(
        UUID duty, @Nullable String summary, @Nullable String idempotencyKey) {}
