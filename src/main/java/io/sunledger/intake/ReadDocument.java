package io.sunledger.intake;

/**
 * Read a document into a draft; the same document again gives the draft that there is.
 *
 * @param fileName for display, and to tell formats apart that have the same bytes
 * @param bytes at most 20 MB
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are handed on once and never compared
public record ReadDocument(String fileName, byte[] bytes) {}
