/**
 * From a document to a plan: a file is read into a draft (草稿), a clerk settles what the reader was unsure of, and the draft
 * becomes a plan.
 */
@NullMarked
package io.sunledger.intake;

import org.jspecify.annotations.NullMarked;
