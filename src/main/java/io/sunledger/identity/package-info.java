/**
 * The identity providers (身份认证平台) that governments bring: a county's own, beside the configured one. Each speaks for the
 * governments only that were named with it. One that is added is trusted on all nodes at once, without a restart; one that is
 * removed ends whatever was begun on its word: tokens, sessions of browsers, streams, bindings of phones, webhooks.
 */
@NullMarked
package io.sunledger.identity;

import org.jspecify.annotations.NullMarked;
