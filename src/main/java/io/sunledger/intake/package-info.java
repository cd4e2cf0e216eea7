/**
 * From a document to a plan (录入): a document is read into a draft, the clerk settles what the reader was unsure of, and the
 * draft is issued.
 *
 * <p>Invariants: a draft keeps its document and every decision on it; nothing that the reader found is lost silently or counted
 * twice; a name becomes a unit only where it resolves to one or a clerk says so; a draft is issued whole, or refused with
 * everything that is wrong.
 */
@NullMarked
package io.sunledger.intake;

import org.jspecify.annotations.NullMarked;
