@NullMarked
package io.sunledger.platform.graphql.execution;

import org.jspecify.annotations.NullMarked;
