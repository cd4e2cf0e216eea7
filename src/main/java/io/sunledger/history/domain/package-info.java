/** Events as rows; plain Java. */
@NullMarked
package io.sunledger.history.domain;

import org.jspecify.annotations.NullMarked;
