/** The ladder of urging and its sheets; plain Java. */
@NullMarked
package io.sunledger.urging.domain;

import org.jspecify.annotations.NullMarked;
