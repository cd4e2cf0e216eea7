/**
 * What a node tells of itself in figures, at {@code /q/metrics} of its management port. No label has a value that a client chose: the
 * number of series is bounded by what the service has, not by what is asked of it.
 */
@NullMarked
package io.sunledger.platform.metrics;

import org.jspecify.annotations.NullMarked;
