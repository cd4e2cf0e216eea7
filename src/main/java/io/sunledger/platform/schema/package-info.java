/** The schema of the database, brought up to date by a process of its own: before nodes serve, or once for all of them. */
@NullMarked
package io.sunledger.platform.schema;

import org.jspecify.annotations.NullMarked;
