/** How a page is fetched that somebody named: guarded, limited, polite. */
@NullMarked
package io.sunledger.evidence.link;

import org.jspecify.annotations.NullMarked;
