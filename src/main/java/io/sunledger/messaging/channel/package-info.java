/** The ways out of the house, behind one interface. */
@NullMarked
package io.sunledger.messaging.channel;

import org.jspecify.annotations.NullMarked;
