/** What a subscription, an event, a delivery and an attempt are, and when a delivery is tried again. */
@NullMarked
package io.sunledger.webhook.domain;

import org.jspecify.annotations.NullMarked;
