package io.sunledger.platform.graphql.execution;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** A value of an answer that is JSON already. */
@RegisterForReflection
record Json(@JsonValue @JsonRawValue String text) {}
