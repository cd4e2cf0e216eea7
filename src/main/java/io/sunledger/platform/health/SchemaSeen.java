package io.sunledger.platform.health;

/** The database has every migration that this node knows. */
record SchemaSeen() {}
