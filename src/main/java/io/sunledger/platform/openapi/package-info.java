/**
 * The OpenAPI document tells what is true: what all operations have in common is added when the service is built, from the code
 * itself (which fields may be null), from {@code openapi/operations.txt} (names, summaries, statuses) and from
 * {@code openapi/examples.json} (what was sent and answered in a test). See docs/decisions/0021.
 */
@NullMarked
package io.sunledger.platform.openapi;

import org.jspecify.annotations.NullMarked;
