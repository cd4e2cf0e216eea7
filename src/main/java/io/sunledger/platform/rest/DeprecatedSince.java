package io.sunledger.platform.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A REST operation that is to go: its answers carry {@code Deprecation} (RFC 9745), {@code Sunset} (RFC 8594) and links, and the
 * OpenAPI document marks it. A GraphQL field says the same in the reason of its {@code @deprecated}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface DeprecatedSince {
    /** The first day on which it should not be used for anything new: {@code 2026-12-01}. */
    String value();

    /** The first day on which it may be gone. */
    String sunset();

    /** What to use, a path. */
    String instead();

    /** Where it is told why and how to move, a URI. */
    String page();
}
