package io.sunledger.intake;

import java.util.UUID;

/** Throw a draft away. */
public record DiscardDraft(UUID draft, int expectedVersion, String reason) {}
