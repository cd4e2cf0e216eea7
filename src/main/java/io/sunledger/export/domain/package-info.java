/** Ledgers to be written and read, as jobs: plain Java. */
@NullMarked
package io.sunledger.export.domain;

import org.jspecify.annotations.NullMarked;
