/** The signatures by which receivers know that it was us. */
@NullMarked
package io.sunledger.webhook.signing;

import org.jspecify.annotations.NullMarked;
