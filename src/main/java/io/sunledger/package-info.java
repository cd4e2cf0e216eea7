/**
 * Sunledger (阳光台账): the issued openness work plan becomes duties that units report on.
 *
 * <p>The features, in the order in which the work flows; each may import those before it, never those after it:
 *
 * <ol>
 *   <li>{@code kernel}: words that every feature speaks; plain Java
 *   <li>{@code platform}: the only place that knows plumbing
 *   <li>{@code security}: token to actor; who may do what
 *   <li>{@code history}: the log of events
 *   <li>{@code unit}: governments, units, groups and their names
 *   <li>{@code plan}: a year's plan, its items and tasks
 *   <li>{@code intake}: document to draft to plan; {@code intake.reading} is the pure text engine
 *   <li>{@code lineage}: the higher plans that a plan implements
 *   <li>{@code duty}: who owes which task, by when
 *   <li>{@code undertaking}: how a unit receives a duty, divides it into measures and hands it over
 *   <li>{@code progress}: what the units report, and its way to the office
 *   <li>{@code review}: close-out, reopening, look-back
 *   <li>{@code succession}: from one year's plan to the next
 *   <li>{@code messaging}: messages to people: inbox, e-mail, robots of group chats
 *   <li>{@code urging}: reminders and urging sheets
 * </ol>
 */
@NullMarked
package io.sunledger;

import org.jspecify.annotations.NullMarked;
