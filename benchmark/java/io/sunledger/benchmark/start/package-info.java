/** How soon the service is there after it was started, and what memory it then takes. */
package io.sunledger.benchmark.start;
