/**
 * Trusted documents, known by their SHA-256, and answers to them that are kept as octets for as long as nothing has changed that
 * they show.
 */
@NullMarked
package io.sunledger.platform.graphql.documents;

import org.jspecify.annotations.NullMarked;
