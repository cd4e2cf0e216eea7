package io.sunledger.intake;

import java.util.UUID;

/** Make a plan of a draft. */
public record IssueDraft(UUID draft, int expectedVersion) {}
