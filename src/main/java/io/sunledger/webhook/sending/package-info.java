/** The way to a receiver: its address is checked, and one request is sent to the very address that was. */
@NullMarked
package io.sunledger.webhook.sending;

import org.jspecify.annotations.NullMarked;
