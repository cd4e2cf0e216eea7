/**
 * How fast the service is, beside a static file, beside the database alone and beside PostGraphile, on the same data in the same run;
 * benchmark/README.md says how to run it and what is compared.
 */
package io.sunledger.benchmark;
