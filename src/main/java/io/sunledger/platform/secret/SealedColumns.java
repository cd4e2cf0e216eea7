package io.sunledger.platform.secret;

import java.util.Set;

/** Where a feature keeps sealed secrets, so that they can be sealed anew when keys are exchanged. */
public interface SealedColumns {
    Set<Column> sealed();

    /** A column with what {@link SecretBox#seal} gives, in a table whose {@code id} is the owner of the secret. */
    record Column(String table, String name) {}
}
