package io.sunledger.evidence;

import java.util.UUID;

/**
 * Do something to a piece of evidence.
 *
 * @param expectedVersion the version that the actor has seen
 * @param reason why, at most 1,000 characters; required
 */
public record ChangeEvidence(UUID evidence, int expectedVersion, String reason) {}
