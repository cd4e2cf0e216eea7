/** Traces over OTLP, where a receiver is named: which operation took how long, and nothing of who asked and what was said. */
@NullMarked
package io.sunledger.platform.tracing;

import org.jspecify.annotations.NullMarked;
