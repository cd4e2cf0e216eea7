/**
 * HQL that makes views, run without Hibernate once Hibernate has translated it: the same SQL, the same pool of connections, no
 * session and no row by row machinery in between (docs/speed.md).
 */
@NullMarked
package io.sunledger.platform.query;

import org.jspecify.annotations.NullMarked;
