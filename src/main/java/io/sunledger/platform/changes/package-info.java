/**
 * What other transactions changed, as the database tells every node: which answers are old, and what is news to those who
 * listen.
 */
@NullMarked
package io.sunledger.platform.changes;

import org.jspecify.annotations.NullMarked;
