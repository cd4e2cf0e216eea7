package io.sunledger.messaging.domain;

/**
 * Where a copy of a message goes.
 *
 * @param address an e-mail address, or the id of the contact whose robot it is
 * @param name of the person, for display
 */
public record Addressed(ChannelKind channel, String address, String name) {}
