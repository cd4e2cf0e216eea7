/** The plan and its parts, with the rules that hold for them. */
@NullMarked
package io.sunledger.plan.domain;

import org.jspecify.annotations.NullMarked;
