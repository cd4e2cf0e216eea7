package io.sunledger.unit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Say what else a unit is called (别名). */
public record AddAlias(UUID unit, String name, @Nullable String idempotencyKey) {}
