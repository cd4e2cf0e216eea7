/** Backups of a real PostgreSQL, and of folders that are not as they should be. */
@NullMarked
package io.sunledger.platform.backup;

import org.jspecify.annotations.NullMarked;
