package io.sunledger.intake;

import java.util.UUID;

/** Register the units and groups that a draft suggests. */
public record AcceptRegistry(UUID draft, int expectedVersion) {}
