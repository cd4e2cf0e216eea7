/**
 * Where a plan stands among the levels of government (上级部署与落实): the higher plans that it implements, their tasks, and
 * which task here answers which of theirs.
 *
 * <p>Invariants: what is read or found alike is proposed, and counts only once a clerk has decided it; who decided, and when, is
 * kept with each link.
 */
@NullMarked
package io.sunledger.lineage;

import org.jspecify.annotations.NullMarked;
