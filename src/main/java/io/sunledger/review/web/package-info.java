/** Close-outs, reopening and look-backs over GraphQL and REST. */
@NullMarked
package io.sunledger.review.web;

import org.jspecify.annotations.NullMarked;
