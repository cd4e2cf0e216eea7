/** Identity providers over GraphQL and REST. */
@NullMarked
package io.sunledger.identity.web;

import org.jspecify.annotations.NullMarked;
