package io.sunledger.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sunledger.export.Ledgers.Ledger;
import io.sunledger.export.domain.LedgerFormat;
import io.sunledger.export.domain.LedgerSubject;
import io.sunledger.export.sheet.LedgerRow;
import io.sunledger.export.sheet.LedgerWriter;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.OffLoop;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Ledgers for who reads while they are written: a stretch of rows is read when the one before has gone out, so a slow reader costs
 * neither memory nor a connection to the database.
 *
 * <p>Codes of refusal: export.streamFormat, plan.notFound, unit.notFound, period.notFound, access.forbidden, access.noUnit.
 */
@ApplicationScoped
public class LedgerStreams {
    private final Ledgers ledgers;
    private final OffLoop offLoop;
    private final ObjectMapper json;

    LedgerStreams(Ledgers ledgers, OffLoop offLoop, ObjectMapper json) {
        this.ledgers = ledgers;
        this.offLoop = offLoop;
        this.json = json;
    }

    /** A ledger that is read while it is written. */
    public record LedgerStream(String fileName, String mediaType, Multi<byte[]> octets) {}

    /** @param format CSV or NDJSON: a workbook is whole only at its end, so it takes a job */
    public Uni<LedgerStream> open(LedgerSubject of, LedgerFormat format, Actor actor) {
        if (format == LedgerFormat.XLSX) {
            throw new Refused("export.streamFormat");
        }
        return ledgers.find(of, actor)
                .map(ledger -> new LedgerStream(
                        ledger.head().fileName(format.extension()), format.mediaType(), octets(ledger, format)));
    }

    private Multi<byte[]> octets(Ledger ledger, LedgerFormat format) {
        return Multi.createFrom().deferred(() -> {
            var encoder = new Encoder(ledger, format);
            var rows = ledgers.rows(ledger)
                    .onItem()
                    .transformToUniAndConcatenate(stretch -> offLoop.run(() -> encoder.encoded(stretch)));
            return Multi.createBy()
                    .concatenating()
                    .streams(Multi.createFrom().item(encoder.taken()), rows)
                    .filter(octets -> octets.length > 0);
        });
    }

    /** Has a writer write into memory, a stretch at a time. */
    private final class Encoder {
        private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        private final LedgerWriter writer;

        Encoder(Ledger ledger, LedgerFormat format) {
            try {
                writer = LedgerWriter.of(format, ledger.head(), buffer, json);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        byte[] encoded(List<LedgerRow> rows) {
            try {
                writer.write(rows);
                return taken();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        byte[] taken() {
            var octets = buffer.toByteArray();
            buffer.reset();
            return octets;
        }
    }
}
