package io.sunledger.platform.graphql.documents;

/**
 * A document that clients are built with.
 *
 * @param id the SHA-256 of its text in UTF-8, in lower-case hexadecimal
 * @param name that of its file
 * @param mutation whether it changes something
 * @param retiring whether another one has taken its place, and its days are numbered
 */
public record TrustedDocument(String id, String name, String text, boolean mutation, boolean retiring) {}
