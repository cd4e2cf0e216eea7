/** Where drafts are kept. */
@NullMarked
package io.sunledger.intake.store;

import org.jspecify.annotations.NullMarked;
