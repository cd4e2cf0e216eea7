/** What a registry is and how names resolve; plain Java. */
@NullMarked
package io.sunledger.unit.domain;

import org.jspecify.annotations.NullMarked;
