/**
 * HQL that makes views, run without Hibernate once Hibernate has translated it: the same SQL, the same pool of connections, no
 * session and no row by row machinery in between (docs/speed.md). {@link io.sunledger.platform.query.WholeQueries} puts several of
 * them into one statement that makes JSON; which ones, a {@link io.sunledger.platform.query.Rehearsal} of the doors tells
 * (docs/decisions/0023).
 */
@NullMarked
package io.sunledger.platform.query;

import org.jspecify.annotations.NullMarked;
