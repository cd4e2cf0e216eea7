package io.sunledger.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.ActorRole;
import io.sunledger.kernel.Ids;
import io.sunledger.testing.Await;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.TestClock;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ServiceTest
@SuppressWarnings("NullAway.Init")
class IdempotencyTest {
    private static final LocalDateTime NOON = LocalDateTime.of(2022, 7, 18, 12, 0);

    @Inject
    Idempotency idempotency;

    @Inject
    TestClock clock;

    private final Actor actor = new Actor("test", Ids.next().toString(), "经办", "town", null, Set.of(ActorRole.OFFICE));
    private final AtomicInteger done = new AtomicInteger();

    record Command(String what) {}

    @AfterEach
    void let_the_clock_run() {
        clock.run();
    }

    @Test
    void a_key_counts_for_a_day_whether_or_not_the_old_ones_were_deleted() {
        clock.stopAt(NOON);
        assertThat(send("key")).isEqualTo(1);

        clock.stopAt(NOON.plusHours(23));
        assertThat(send("key")).isEqualTo(1);

        clock.stopAt(NOON.plusHours(25));
        assertThat(send("key")).isEqualTo(2);
        assertThat(send("key")).isEqualTo(2);
    }

    @Test
    void deletes_the_keys_whose_day_is_over_and_no_others() {
        clock.stopAt(NOON);
        send("old");
        clock.stopAt(NOON.plusHours(20));
        send("young");

        clock.stopAt(NOON.plusHours(25));
        Await.answer(idempotency::forgetOld);

        assertThat(kept()).isEqualTo(1);
    }

    private int send(String key) {
        return Await.answer(() -> Panache.withTransaction(() -> idempotency.once(
                actor,
                key,
                new Command("x"),
                Integer.class,
                () -> Uni.createFrom().item(done.incrementAndGet()))));
    }

    private long kept() {
        return Await.answer(() -> Panache.withSession(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select count(*) from idempotency where account = :account", Long.class)
                        .setParameter("account", actor.account())
                        .getSingleResult())));
    }
}
