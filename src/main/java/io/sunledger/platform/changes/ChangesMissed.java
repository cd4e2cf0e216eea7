package io.sunledger.platform.changes;

/**
 * Fired when this node has not heard for a while and hears again: any number of notices may have been missed, so what was
 * remembered from before must not be trusted.
 *
 * @param before every transaction that may have been missed has a lower number
 */
public record ChangesMissed(long before) {}
