/**
 * What shows that a duty was done (佐证材料): files and linked pages, and what the public sees of them.
 *
 * <p>Doors: {@link io.sunledger.evidence.Uploads} for files on their way, {@link io.sunledger.evidence.EvidenceActs} for units,
 * {@link io.sunledger.evidence.Disclosures} for the office, {@link io.sunledger.evidence.Evidence} and {@link
 * io.sunledger.evidence.EvidenceFiles} to read, {@link io.sunledger.evidence.LinkChecks} and {@link
 * io.sunledger.evidence.UploadClearing} for what is done on a schedule, {@link io.sunledger.evidence.EvidenceStanding} for who decides
 * whether a duty is done.
 *
 * <p>Invariants: a file is what its octets say; what the public gets has no trace of who made it, or the public gets nothing;
 * nothing is deleted that was evidence; no page is fetched from an address that is not public, and none inside a transaction
 * (docs/decisions/0013).
 */
@NullMarked
package io.sunledger.evidence;

import org.jspecify.annotations.NullMarked;
