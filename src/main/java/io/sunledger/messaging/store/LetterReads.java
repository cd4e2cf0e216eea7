package io.sunledger.messaging.store;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Page;
import io.sunledger.kernel.PageRequest;
import io.sunledger.messaging.BudgetUse;
import io.sunledger.messaging.LetterView;
import io.sunledger.messaging.domain.Addressed;
import io.sunledger.messaging.domain.ChannelKind;
import io.sunledger.messaging.domain.CopyState;
import io.sunledger.messaging.domain.LetterState;
import io.sunledger.platform.Keyset;
import io.sunledger.platform.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The queries that tell what was sent, and for whom something waits. */
@ApplicationScoped
public class LetterReads {
    /** The address of a robot is an id of ours and tells a person nothing. */
    private static final String VIEW = """
            select l.id, l.channel, l.name,
                   case when l.channel = io.sunledger.messaging.domain.ChannelKind.EMAIL then l.address else null end,
                   l.subject, l.text, l.state, l.attempts, l.dueAt, l.lastError, l.createdAt, l.sentAt, l.version
            from Letter l where l.government = :government""";

    private final Reads reads;

    LetterReads(Reads reads) {
        this.reads = reads;
    }

    public Uni<Page<LetterView>> page(String government, @Nullable LetterState state, PageRequest page) {
        var parameters = new HashMap<String, Object>(Map.of("government", government));
        if (state != null) {
            parameters.put("state", state);
        }
        return reads.page(
                Keyset.newestFirst(
                        VIEW + (state == null ? "" : " and l.state = :state"),
                        LetterView.class,
                        "l.id",
                        LetterView::id),
                page,
                parameters);
    }

    public Uni<@Nullable LetterView> one(UUID letter, String government) {
        return reads.one(
                VIEW + " and l.id = :letter", LetterView.class, Map.of("government", government, "letter", letter));
    }

    /** For whom something waits that may go now, some of them. */
    public Uni<List<MessageStore.Waiting>> waiting(Instant now, int most) {
        return reads.inSession(session -> session.createQuery("""
                                select c.government, c.channel, c.address, min(c.name) from MessageCopy c
                                where c.state = :waiting and c.holdUntil <= :now
                                group by c.government, c.channel, c.address order by min(c.holdUntil)""", Row.class)
                        .setParameter("waiting", CopyState.WAITING)
                        .setParameter("now", now)
                        .setMaxResults(most)
                        .getResultList())
                .map(rows -> rows.stream().map(Row::waiting).toList());
    }

    /** Who was written as often since then as the budget allows, or more often; and what stayed in their inboxes. */
    public Uni<List<BudgetUse>> overBudget(String government, Instant since, int budget) {
        return reads.list(
                """
                select l.channel, min(l.name), cast(count(*) as Integer),
                       cast((select count(*) from MessageCopy c where c.government = :government and c.channel = l.channel
                             and c.address = l.address and c.state = io.sunledger.messaging.domain.CopyState.INBOX_ONLY
                             and c.holdUntil >= :since) as Integer)
                from Letter l where l.government = :government and l.createdAt >= :since
                group by l.channel, l.address having count(*) >= :budget order by count(*) desc, min(l.name)""", BudgetUse.class, Map.of("government", government, "since", since, "budget", (long) budget));
    }

    record Row(String government, ChannelKind channel, String address, String name) {
        MessageStore.Waiting waiting() {
            return new MessageStore.Waiting(government, new Addressed(channel, address, name));
        }
    }
}
