package io.sunledger.undertaking;

import java.time.Instant;
import java.util.UUID;

/** That a duty was received, and who is responsible for it now. */
public record UndertakingView(
        UUID dutyId,
        Instant receivedAt,
        String receivedBy,
        String officerIssuer,
        String officerSubject,
        String officerName,
        Instant officerSince) {

    public ReceiptView receipt() {
        return new ReceiptView(receivedAt, receivedBy);
    }

    public OfficerView officer() {
        return new OfficerView(officerIssuer, officerSubject, officerName, officerSince);
    }
}
