/**
 * From one year to the next (结转): a new year's plan takes over what the last one's left unfinished, and each duty tells where
 * it comes from: promised 2022, carried 2023, closed 2024.
 *
 * <p>Invariants: a duty is carried once, as a duty of the same unit in a later year's plan; what is carried over together is
 * carried whole or not at all; where the later plan has no task for it, that plan is amended, so that it says so.
 */
@NullMarked
package io.sunledger.succession;

import org.jspecify.annotations.NullMarked;
