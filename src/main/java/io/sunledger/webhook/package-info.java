/**
 * Webhooks (事件推送): programs of third parties hear of what happens instead of asking again and again. CloudEvents 1.0 in the
 * headers of Standard Webhooks 1.0; docs/webhooks.md is for those who receive them.
 *
 * <p>Doors: {@link io.sunledger.webhook.Webhooks} for subscriptions, {@link io.sunledger.webhook.WebhookDeliveries} for what was
 * sent; {@link io.sunledger.webhook.WebhookFeed} follows the log of events, {@link io.sunledger.webhook.WebhookPost} sends.
 *
 * <p>Invariants: an act that was rolled back tells nobody, one that was committed is told once to each subscription that wants it
 * and may read it, at least once on the wire and always with the same id; what the owner may not read when it is to be sent is not
 * sent; no request goes to an address that was not checked a moment before; a receiver that hangs holds up nobody else
 * (docs/decisions/0019).
 */
@NullMarked
package io.sunledger.webhook;

import org.jspecify.annotations.NullMarked;
