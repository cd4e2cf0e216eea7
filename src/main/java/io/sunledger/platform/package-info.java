/**
 * The only place that knows plumbing: how a read gets its session, where the time comes from, how a refusal is told over each
 * protocol, what happens to a command that is sent twice.
 */
@NullMarked
package io.sunledger.platform;

import org.jspecify.annotations.NullMarked;
