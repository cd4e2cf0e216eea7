/**
 * Sunledger (阳光台账): the issued openness work plan becomes duties that units report on.
 *
 * <p>The features, in the order in which the work flows; each may import those before it, never those after it:
 *
 * <ol>
 *   <li>{@code kernel}: words that every feature speaks; plain Java
 *   <li>{@code platform}: the only place that knows plumbing: sessions, clock, errors, limits
 *   <li>{@code security}: token to actor; who may do what
 *   <li>{@code history}: the log of events: who did what, when and why, with each row before and after; what was on a past day
 *   <li>{@code identity}: the identity providers of governments, added at run time, and for whom each may speak
 *   <li>{@code calendar}: which days a government works on, by the State Council's notices as data
 *   <li>{@code unit}: governments, units, groups and their names over time
 *   <li>{@code plan}: plans, items, tasks, amendments
 *   <li>{@code intake}: document to draft to plan; {@code intake.reading} is the pure text engine
 *   <li>{@code lineage}: the higher plans that a plan implements, and which task answers which of theirs
 *   <li>{@code duty}: who owes which task, by when; extensions and lights
 *   <li>{@code undertaking}: how a unit receives a duty, divides it into measures and hands it over
 *   <li>{@code ledger}: the units' registers: time limits that run from what occurs, dated records
 *   <li>{@code progress}: what the units report, and its way over the approver to the office
 *   <li>{@code evidence}: files and pages that show what was done, and what of them the public sees
 *   <li>{@code review}: closing duties out, reopening them, looking back
 *   <li>{@code succession}: a later year's plan takes over what an earlier one's left unfinished
 *   <li>{@code messaging}: inbox, e-mail and group robots; digest, quiet hours, budget
 *   <li>{@code urging}: reminders before a duty is due, numbered urging sheets after
 *   <li>{@code export}: ledgers as files, for offices and programs; what was filled in comes back as drafts of reports
 *   <li>{@code wechat}: sign-in from a WeChat mini-program: bindings, sessions of phones, tokens of our own
 *   <li>{@code webhook}: what happens is told to programs of third parties that subscribed to it
 *   <li>{@code live}: what has changed since a client last asked, and a word to those who listen
 * </ol>
 */
@NullMarked
package io.sunledger;

import org.jspecify.annotations.NullMarked;
