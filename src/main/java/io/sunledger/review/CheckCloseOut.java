package io.sunledger.review;

import java.util.UUID;

/** Look up again what stands in the way of a close-out that is asked for. */
public record CheckCloseOut(UUID closeOut) {}
