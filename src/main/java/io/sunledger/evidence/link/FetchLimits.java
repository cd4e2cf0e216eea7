package io.sunledger.evidence.link;

import java.time.Duration;

/**
 * How much one page may take.
 *
 * @param longest for all redirects together
 * @param octets of the page, unpacked
 * @param redirects how many are followed
 * @param name by which the service tells sites who asks
 */
public record FetchLimits(Duration longest, int octets, int redirects, String name) {}
