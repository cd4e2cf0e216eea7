package io.sunledger.export.web;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sunledger.export.LedgerStreams.LedgerStream;
import io.sunledger.export.domain.LedgerFormat;
import io.sunledger.kernel.Refused;
import java.util.Arrays;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

/** A ledger that goes out while it is read. */
final class LedgerAnswer {
    private LedgerAnswer() {}

    static Multi<byte[]> of(Uni<LedgerStream> ledger) {
        return RestMulti.fromUniResponse(
                ledger, LedgerStream::octets, stream -> FileAnswer.saved(stream.fileName(), stream.mediaType()));
    }

    /** The format that a query spells so; CSV where it spells none. */
    static LedgerFormat format(@Nullable String spelt) {
        return spelt == null
                ? LedgerFormat.CSV
                : Arrays.stream(LedgerFormat.values())
                        .filter(format -> format.name().equalsIgnoreCase(spelt))
                        .findFirst()
                        .orElseThrow(() -> new Refused("export.streamFormat"));
    }
}
