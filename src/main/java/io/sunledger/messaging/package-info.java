/**
 * Messages (消息) to the people of units and of the office: an inbox in the API, e-mail, and the robots of group chats.
 *
 * <p>Doors: {@link io.sunledger.messaging.Messages} to send inside the transaction of what is told, {@link
 * io.sunledger.messaging.Inbox} to read, {@link io.sunledger.messaging.Contacts} for who is reached where, {@link
 * io.sunledger.messaging.Letters} for what was sent and what could not be.
 *
 * <p>Invariants: there is no message without what it tells of, and the reverse; everything stands in the inbox at once; what
 * leaves the house waits for the end of quiet hours, is gathered into one letter an address, and is limited by the month; a
 * letter is sent at least once, with the same number each time (docs/decisions/0015).
 */
@NullMarked
package io.sunledger.messaging;

import org.jspecify.annotations.NullMarked;
