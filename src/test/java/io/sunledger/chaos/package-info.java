/**
 * The whole installation, several nodes on a primary and its standby, while one thing after another goes wrong under a mixed load; at
 * the end what was acknowledged is compared with what is there ({@code chaos/run}, chaos/README.md).
 */
@NullMarked
package io.sunledger.chaos;

import org.jspecify.annotations.NullMarked;
