/**
 * Speaks PostgreSQL's protocol for backups: an ordinary connection in simple statements, or one for replication with its base
 * backup and its stream of WAL. The JDBC driver cannot: a base backup begins with two results before its copy, and it takes the
 * end of the first for the end of the copy (docs/decisions/0028).
 */
@NullMarked
package io.sunledger.platform.backup.wire;

import org.jspecify.annotations.NullMarked;
