/** Contacts, messages and letters, and when they may be sent; plain Java. */
@NullMarked
package io.sunledger.messaging.domain;

import org.jspecify.annotations.NullMarked;
