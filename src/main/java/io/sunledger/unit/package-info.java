/**
 * The registry of a government: its units (单位), the names by which documents call them, the groups (如「各区县政府」) that one
 * name means, and who is liaison officer (联络员) where.
 *
 * <p>Doors: {@link io.sunledger.unit.Governments}, {@link io.sunledger.unit.Units}, {@link io.sunledger.unit.UnitNames}, {@link
 * io.sunledger.unit.Groups}, {@link io.sunledger.unit.Liaisons}, {@link io.sunledger.unit.UnitImport}.
 *
 * <p>Invariants: every query asks for the actor's own government, so two governments never see each other's; a day has one answer
 * to who existed and who belonged to a group (from is the first day, to the first day no more, null is without bound); a unit is
 * never deleted, it ends; what a name means is never guessed: one answer, or the candidates.
 */
@NullMarked
package io.sunledger.unit;

import org.jspecify.annotations.NullMarked;
