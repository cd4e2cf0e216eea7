/** Evidence, uploads and linked pages; plain Java. */
@NullMarked
package io.sunledger.evidence.domain;

import org.jspecify.annotations.NullMarked;
