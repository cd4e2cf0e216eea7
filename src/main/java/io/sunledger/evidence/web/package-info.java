/** Evidence and uploads, over GraphQL and REST. */
@NullMarked
package io.sunledger.evidence.web;

import org.jspecify.annotations.NullMarked;
