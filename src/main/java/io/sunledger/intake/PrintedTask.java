package io.sunledger.intake;

/**
 * A task as a document prints it.
 *
 * @param number its point's, as printed
 */
public record PrintedTask(String number, String text) {}
