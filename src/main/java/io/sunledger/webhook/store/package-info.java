/** Writes subscriptions, events and deliveries, hands out what is due, and makes views by query. */
@NullMarked
package io.sunledger.webhook.store;

import org.jspecify.annotations.NullMarked;
