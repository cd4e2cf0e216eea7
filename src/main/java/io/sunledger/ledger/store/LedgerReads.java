package io.sunledger.ledger.store;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Cursor;
import io.sunledger.kernel.Page;
import io.sunledger.kernel.PageRequest;
import io.sunledger.ledger.EntryView;
import io.sunledger.ledger.Standing.FrequencyStanding;
import io.sunledger.ledger.Standing.TargetStanding;
import io.sunledger.platform.Keyset;
import io.sunledger.platform.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The queries that make views of dated records, and sum them up. */
@ApplicationScoped
public class LedgerReads {
    static final String COUNTS = """
            select e.frequencyId, cast(count(*) as Integer) from LedgerEntry e
            where e.dutyId = :duty and e.frequencyId is not null and e.struckAt is null and e.doneOn between :from and :to
            group by e.frequencyId order by e.frequencyId""";
    static final String VALUES = """
            select e.targetId, e.value, e.doneOn from LedgerEntry e
            where e.dutyId = :duty and e.targetId is not null and e.struckAt is null and e.doneOn <= :to
              and not exists (select 1 from LedgerEntry l where l.dutyId = e.dutyId and l.targetId = e.targetId
                  and l.struckAt is null and l.doneOn <= :to
                  and (l.doneOn > e.doneOn or l.doneOn = e.doneOn and l.id > e.id))
            order by e.targetId""";

    private static final String ENTRY = """
            select e.id, e.version, e.planId, e.taskId, e.dutyId, e.unitId, e.frequencyId, e.targetId, e.doneOn, e.what,
                   e.value, e.recordedAt, e.name, e.struckAt, e.strikeReason
            from LedgerEntry e where\s""";

    private final Reads reads;

    LedgerReads(Reads reads) {
        this.reads = reads;
    }

    public Uni<@Nullable EntryView> one(UUID entry, String government) {
        return reads.one(
                ENTRY + "e.id = :entry and e.government = :government",
                EntryView.class,
                Map.of("entry", entry, "government", government));
    }

    public Uni<List<EntryView>> ofDuties(Collection<UUID> duties) {
        return reads.list(
                ENTRY + "e.dutyId in :duties order by e.doneOn, e.id", EntryView.class, Map.of("duties", duties));
    }

    /** By day. */
    public Uni<Page<EntryView>> page(UUID duty, PageRequest page) {
        var keyset = new Keyset<>(
                ENTRY + "e.dutyId = :duty",
                EntryView.class,
                "e.doneOn",
                "e.id",
                false,
                entry -> new Cursor(entry.on().toString(), entry.id()),
                LocalDate::parse);
        return reads.page(keyset, page, Map.of("duty", duty));
    }

    /** Of each frequency how often it was done between two days. */
    public Uni<List<FrequencyStanding>> counts(UUID duty, LocalDate from, LocalDate to) {
        return reads.list(COUNTS, FrequencyStanding.class, Map.of("duty", duty, "from", from, "to", to));
    }

    /** Of each target the latest value until a day. */
    public Uni<List<TargetStanding>> values(UUID duty, LocalDate to) {
        return reads.list(VALUES, TargetStanding.class, Map.of("duty", duty, "to", to));
    }
}
