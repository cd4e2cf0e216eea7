package io.sunledger.review.store;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.DutyScope;
import io.sunledger.kernel.Cursor;
import io.sunledger.kernel.Page;
import io.sunledger.kernel.PageRequest;
import io.sunledger.platform.Keyset;
import io.sunledger.platform.Language;
import io.sunledger.platform.Reads;
import io.sunledger.review.CloseOutView;
import io.sunledger.review.FindCloseOutRequests;
import io.sunledger.review.UnmetView;
import io.sunledger.review.WaiverView;
import io.sunledger.review.domain.CloseOutGrade;
import io.sunledger.review.domain.CloseOutState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The queries that make views of close-outs. */
@ApplicationScoped
public class CloseOutReads {
    private static final String CLOSE_OUT = """
            select c.id, c.version, c.planId, c.dutyId, c.unitId, c.number, c.state, c.summary, c.askedAt, c.askedName,
                   c.unmet, c.checkedAt, c.grade, c.reason, c.rectifyBy, c.settledAt, c.settledName,
                   c.reopenedAt, c.reopenedName, c.reopenReason
            from CloseOut c where\s""";
    private static final String WAIVER = """
            select w.id, w.closeOutId, w.shortfall, w.subjectId, w.reason, w.waivedAt, w.waivedName
            from CloseOutWaiver w where w.closeOutId in :closeOuts order by w.waivedAt, w.id""";

    private final Reads reads;
    private final UnmetText text;
    private final Language language;

    CloseOutReads(Reads reads, UnmetText text, Language language) {
        this.reads = reads;
        this.text = text;
        this.language = language;
    }

    public Uni<@Nullable CloseOutView> one(UUID closeOut, DutyScope scope) {
        var speaks = language.ofCaller();
        var asked = new Scoped(CLOSE_OUT, scope).and("c.id = :id", "id", closeOut);
        return reads.one(asked.hql(), Row.class, asked.parameters()).map(row -> row == null ? null : view(row, speaks));
    }

    /** Those of all duties of the ids, each duty's in order. */
    public Uni<List<CloseOutView>> ofDuties(Collection<UUID> duties) {
        var speaks = language.ofCaller();
        return reads.list(CLOSE_OUT + "c.dutyId in :duties order by c.number", Row.class, Map.of("duties", duties))
                .map(rows -> rows.stream().map(row -> view(row, speaks)).toList());
    }

    /** Those that wait for the office, who has waited longest first; without those of duties that are owed no more. */
    public Uni<Page<CloseOutView>> requests(FindCloseOutRequests filter, PageRequest page, DutyScope scope) {
        var speaks = language.ofCaller();
        var asked = new Scoped(CLOSE_OUT, scope)
                .and("c.state = CloseOutState.ASKED")
                .and("c.dutyId in (select d.id from Duty d where d.withdrawnAt is null and d.carriedTo is null)")
                .and("c.planId = :plan", "plan", filter.planId())
                .and("c.unitId = :unit", "unit", filter.unitId());
        var keyset =
                new Keyset<>(asked.hql(), Row.class, "c.askedAt", "c.id", false, CloseOutReads::place, Instant::parse);
        return reads.page(keyset, page, asked.parameters())
                .map(rows -> new Page<>(
                        rows.items().stream().map(row -> view(row, speaks)).toList(),
                        rows.cursors(),
                        rows.hasNext(),
                        rows.hasPrevious()));
    }

    public Uni<List<WaiverView>> waiversOf(Collection<UUID> closeOuts) {
        return reads.list(WAIVER, WaiverView.class, Map.of("closeOuts", closeOuts));
    }

    private static Cursor place(Row row) {
        return new Cursor(row.askedAt().toString(), row.id());
    }

    private CloseOutView view(Row row, Locale speaks) {
        return new CloseOutView(
                row.id(),
                row.version(),
                row.planId(),
                row.dutyId(),
                row.unitId(),
                row.number(),
                row.state(),
                row.summary(),
                row.askedAt(),
                row.askedBy(),
                text.read(row.unmet()).stream()
                        .map(unmet -> UnmetView.of(unmet, speaks))
                        .toList(),
                row.checkedAt(),
                row.grade(),
                row.reason(),
                row.rectifyBy(),
                row.settledAt(),
                row.settledBy(),
                row.reopenedAt(),
                row.reopenedBy(),
                row.reopenReason());
    }

    record Row(
            UUID id,
            int version,
            UUID planId,
            UUID dutyId,
            UUID unitId,
            int number,
            CloseOutState state,
            String summary,
            Instant askedAt,
            String askedBy,
            String unmet,
            Instant checkedAt,
            @Nullable CloseOutGrade grade,
            @Nullable String reason,
            @Nullable LocalDate rectifyBy,
            @Nullable Instant settledAt,
            @Nullable String settledBy,
            @Nullable Instant reopenedAt,
            @Nullable String reopenedBy,
            @Nullable String reopenReason) {}
}
