package io.sunledger.platform.backup;

import java.time.Instant;

/**
 * Once the WAL up to a position is kept, everything that was committed up to a moment is kept, and a commit after it: whoever
 * restores to that moment sees where it ends.
 */
record Mark(Lsn position, Instant until) {}
