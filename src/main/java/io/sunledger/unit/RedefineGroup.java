package io.sunledger.unit;

import java.util.UUID;

/** Say anew what a group's name means; all of it is replaced. */
public record RedefineGroup(UUID group, int expectedVersion, DefineGroup definition) {}
