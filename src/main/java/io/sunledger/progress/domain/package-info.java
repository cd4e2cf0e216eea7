/** A report and its revisions; plain Java. */
@NullMarked
package io.sunledger.progress.domain;

import org.jspecify.annotations.NullMarked;
