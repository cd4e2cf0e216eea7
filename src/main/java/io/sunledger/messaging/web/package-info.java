/** Inbox, contacts and letters over GraphQL and REST. */
@NullMarked
package io.sunledger.messaging.web;

import org.jspecify.annotations.NullMarked;
