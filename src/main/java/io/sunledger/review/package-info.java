/**
 * Close-out (销号), reopening (重新打开) and look-back (回头看). A unit asks to have a duty closed out, the office decides, and never a
 * person who had a hand in what is decided on. Nothing is closed out while something is missing that the office has not waived with
 * a reason. A close-out is never rewritten: who reopens a duty leaves it standing, and the next is another one.
 *
 * <p>Doors: {@link io.sunledger.review.CloseOutRequests} for the unit, {@link io.sunledger.review.CloseOutDecisions} for the office,
 * {@link io.sunledger.review.CloseOutFiles} to read, {@link io.sunledger.review.LookBacks}.
 */
@NullMarked
package io.sunledger.review;

import org.jspecify.annotations.NullMarked;
