/**
 * A nation's data of our own invention, written by COPY: governments of three levels, their units and groups, the plans of some
 * years, duties, and what is reported on them. The same seed and sizes give the same rows.
 */
package io.sunledger.benchmark.nation;
