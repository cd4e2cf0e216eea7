/** Webhooks over GraphQL and REST. */
@NullMarked
package io.sunledger.webhook.web;

import org.jspecify.annotations.NullMarked;
