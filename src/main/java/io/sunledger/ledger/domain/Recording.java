package io.sunledger.ledger.domain;

import io.sunledger.kernel.Actor;
import java.time.Instant;

/** Who records, and when. */
public record Recording(Actor by, Instant at) {}
