package io.sunledger.ledger;

import java.util.UUID;

/** Strike what was recorded by mistake; it is kept. */
public record StrikeRecord(UUID id, int expectedVersion, String reason) {}
