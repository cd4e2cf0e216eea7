package io.sunledger.messaging.channel;

import io.sunledger.messaging.domain.Addressed;
import io.sunledger.messaging.domain.Letter;
import java.util.UUID;

/**
 * What is to be sent.
 *
 * @param id the same each time that the letter is tried
 */
public record Parcel(UUID id, Addressed to, Letter.Written written) {}
