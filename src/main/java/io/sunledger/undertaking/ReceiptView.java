package io.sunledger.undertaking;

import java.time.Instant;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * That a duty was received (签收).
 *
 * @param by the name of who received it
 */
@Type("Receipt")
public record ReceiptView(@NonNull Instant at, @NonNull String by) {}
