package io.sunledger.platform.graphql.execution;

/** A value of an answer that is JSON already. */
record Json(String text) {}
