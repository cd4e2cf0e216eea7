/**
 * Backs the database up into a folder and restores it from there, to any moment that is kept: two commands that need neither the
 * service nor any program of PostgreSQL's (docs/operations.md, docs/decisions/0028).
 *
 * <p>The folder is one database cluster's. {@code base/} holds base backups, each whole or not there at all; {@code wal/} holds
 * what the database has written since, segment by segment, up to the second. What is in it never changes but for the segment that
 * is being written; everything whole has its SHA-256 beside it.
 */
@NullMarked
package io.sunledger.platform.backup;

import org.jspecify.annotations.NullMarked;
