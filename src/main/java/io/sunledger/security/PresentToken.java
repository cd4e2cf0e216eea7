package io.sunledger.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The token with which somebody came.
 *
 * @param until when it ends by itself
 * @param key what a token of our own is known by, which may be taken back before; null for the identity provider's
 */
public record PresentToken(Instant until, @Nullable String key) {}
