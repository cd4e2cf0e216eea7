/** Drafts over GraphQL and REST. */
@NullMarked
package io.sunledger.intake.web;

import org.jspecify.annotations.NullMarked;
