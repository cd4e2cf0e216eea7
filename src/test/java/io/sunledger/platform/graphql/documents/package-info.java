@NullMarked
package io.sunledger.platform.graphql.documents;

import org.jspecify.annotations.NullMarked;
