/** Ledgers as files: what stands in which column, and how it is written and read in each format. No framework, no database. */
@NullMarked
package io.sunledger.export.sheet;

import org.jspecify.annotations.NullMarked;
