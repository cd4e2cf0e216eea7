/** A long ledger, written and taken in by the service: jobs over REST, what their files hold, and what memory that takes. */
package io.sunledger.benchmark.ledger;
