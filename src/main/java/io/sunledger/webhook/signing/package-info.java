/** Secrets as they are kept, and the signatures that are made with them. */
@NullMarked
package io.sunledger.webhook.signing;

import org.jspecify.annotations.NullMarked;
