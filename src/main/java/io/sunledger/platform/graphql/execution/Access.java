package io.sunledger.platform.graphql.execution;

/** How the value of a field is got from what it stands on. */
sealed interface Access permits Property, BatchCall, RootCall, Access.TypeName {
    /** {@code __typename}. */
    record TypeName() implements Access {}
}
