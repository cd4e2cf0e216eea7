/** Higher plans, their tasks and what was decided on them. */
@NullMarked
package io.sunledger.lineage.domain;

import org.jspecify.annotations.NullMarked;
