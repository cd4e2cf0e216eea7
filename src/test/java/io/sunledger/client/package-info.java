/** The client in TypeScript, run with its own tools. */
@NullMarked
package io.sunledger.client;

import org.jspecify.annotations.NullMarked;
