package io.sunledger.platform.backup;

import java.time.Duration;

/**
 * When what is done.
 *
 * @param every how old the last base backup is when the next one is taken
 * @param keep how far back one can go
 * @param marks how often the WAL is given an end, to which one can restore
 */
record Schedule(Duration every, Duration keep, Duration marks) {}
