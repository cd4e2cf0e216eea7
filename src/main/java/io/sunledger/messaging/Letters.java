package io.sunledger.messaging;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.sunledger.history.EventLog;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Page;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.messaging.domain.LetterState;
import io.sunledger.messaging.store.LetterReads;
import io.sunledger.messaging.store.MessageStore;
import io.sunledger.platform.Today;
import io.sunledger.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was sent, and what could not be, for the office and the administrator.
 *
 * <p>Codes of refusal: letter.notFound, letter.notDead, access.forbidden.
 */
@ApplicationScoped
public class Letters {
    private final LetterReads reads;
    private final MessageStore store;
    private final MessagingConfig config;
    private final EventLog log;
    private final Clock clock;

    Letters(LetterReads reads, MessageStore store, MessagingConfig config, EventLog log, Clock clock) {
        this.reads = reads;
        this.store = store;
        this.config = config;
        this.log = log;
        this.clock = clock;
    }

    /** Newest first. */
    public Uni<Page<LetterView>> list(@Nullable LetterState state, PageRequest page, Actor actor) {
        Permission.KEEP_REGISTRY.require(actor);
        return reads.page(actor.government(), state, page);
    }

    /** The letter, or null where there is none. */
    public Uni<@Nullable LetterView> find(UUID letter, Actor actor) {
        Permission.KEEP_REGISTRY.require(actor);
        return reads.one(letter, actor.government());
    }

    /** Has a letter that was given up tried again from the beginning. */
    @WithTransaction
    public Uni<UUID> retry(UUID letter, Actor actor) {
        Permission.KEEP_REGISTRY.require(actor);
        return store.held(letter)
                .invoke(found -> {
                    if (found == null || !found.government().equals(actor.government())) {
                        throw Refused.notFound("letter", letter);
                    }
                    found.revive(clock.instant());
                })
                .call(() -> log.append(actor, MessagingAct.LETTER_REVIVED, letter))
                .replaceWith(letter);
    }

    /** Who was written this month as often as the budget allows. */
    public Uni<List<BudgetUse>> overBudget(Actor actor) {
        Permission.KEEP_REGISTRY.require(actor);
        return reads.overBudget(actor.government(), monthBegan(clock), config.monthlyBudget());
    }

    static Instant monthBegan(Clock clock) {
        return Today.by(clock).withDayOfMonth(1).atStartOfDay(clock.getZone()).toInstant();
    }
}
