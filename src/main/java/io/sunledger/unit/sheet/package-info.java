/** Sheets as offices keep them, CSV and XLSX, into lines of cells. */
@NullMarked
package io.sunledger.unit.sheet;

import org.jspecify.annotations.NullMarked;
