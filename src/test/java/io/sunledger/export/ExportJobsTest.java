package io.sunledger.export;

import static io.sunledger.testing.Town.task;
import static io.sunledger.testing.Town.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.sunledger.export.JobClaims.Claimed;
import io.sunledger.export.domain.ExportJob;
import io.sunledger.export.domain.JobState;
import io.sunledger.export.domain.LedgerFormat;
import io.sunledger.export.domain.LedgerKind;
import io.sunledger.export.domain.LedgerSubject;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Refused;
import io.sunledger.kernel.Role;
import io.sunledger.platform.storage.BlobStore;
import io.sunledger.testing.Await;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.TestClock;
import io.sunledger.testing.Towns;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
@SuppressWarnings("NullAway.Init")
class ExportJobsTest {
    private static final LocalDateTime NOON = LocalDateTime.of(2031, 3, 3, 12, 0);

    @Inject
    Towns towns;

    @Inject
    Exports exports;

    @Inject
    ExportRound round;

    @Inject
    JobClaims claims;

    @Inject
    JobClearing clearing;

    @Inject
    BlobStore blobs;

    @Inject
    TestClock clock;

    private Actor office;
    private UUID plan;

    @BeforeEach
    void a_plan_and_nothing_to_do() {
        var town = towns.anew();
        office = town.office();
        plan = town.plan(List.of(), task("公开预算", null, unit(Role.LEAD, town.department("czj"))));
        clock.stopAt(NOON);
        while (Await.answer(round::next)) {
            continue;
        }
    }

    @AfterEach
    void the_clock_runs_again() {
        clock.run();
    }

    @Test
    void a_job_whose_node_fell_silent_is_done_by_another_and_counts_once() {
        var job = start();
        var silent = new AtomicReference<Claimed<ExportJob>>();
        Await.answer(() -> claims.next(ExportJob.class, claimed -> {
            silent.set(claimed);
            return Uni.createFrom().voidItem();
        }));
        assertThat(Await.answer(round::next)).as("a node has it").isFalse();
        assertThat(job(job).state()).isEqualTo(JobState.RUNNING);

        clock.stopAt(NOON.plusMinutes(4));
        assertThat(Await.answer(round::next)).isTrue();

        assertThat(job(job).state()).isEqualTo(JobState.DONE);
        assertThatThrownBy(() -> Await.answer(() -> claims.reach(silent.get(), 7, 9)))
                .hasCauseInstanceOf(JobClaims.Lost.class);
        assertThat(job(job).done()).isEqualTo(1);
    }

    @Test
    void a_node_that_says_how_long_it_will_be_silent_keeps_its_job_that_long() {
        start();
        Await.answer(() -> claims.next(ExportJob.class, claimed -> claims.silentFor(claimed, Duration.ofMinutes(10))));

        clock.stopAt(NOON.plusMinutes(12));
        assertThat(Await.answer(round::next)).as("a node has it").isFalse();

        clock.stopAt(NOON.plusMinutes(14));
        assertThat(Await.answer(round::next)).isTrue();
    }

    @Test
    void whoever_cancels_stops_the_node_that_works() {
        var job = start();

        Await.answer(() -> claims.next(
                ExportJob.class,
                claimed -> exports.cancel(job, office)
                        .chain(() -> claims.reach(claimed, 1, 1))
                        .invoke(() -> {
                            throw new AssertionError("it went on");
                        })));

        assertThat(job(job).state()).isEqualTo(JobState.CANCELLED);
        assertThat(Await.answer(round::next)).isFalse();
    }

    @Test
    void what_fails_is_tried_again_and_given_up_in_the_end() {
        var job = start();
        for (var attempt = 1; attempt <= 4; attempt++) {
            Await.answer(() -> claims.next(
                    ExportJob.class, claimed -> Uni.createFrom().failure(new IllegalStateException("a disk is full"))));
            assertThat(job(job).state()).isEqualTo(attempt < 4 ? JobState.RUNNING : JobState.FAILED);
            clock.stopAt(NOON.plusMinutes(attempt));
        }

        assertThat(job(job).failure()).isEqualTo("job.failed");
    }

    @Test
    void what_is_refused_is_told_as_whoever_asks_at_once_would_read_it() {
        var job = start();

        Await.answer(() ->
                claims.next(ExportJob.class, claimed -> Uni.createFrom().failure(Refused.notFound("plan", plan))));

        assertThat(job(job).failure()).isEqualTo("plan.notFound");
        assertThat(job(job).failureMessage())
                .isEqualTo(Refused.notFound("plan", plan).sentence(Locale.CHINESE));
    }

    @Test
    void when_its_time_is_over_job_and_file_are_gone() {
        var job = start();
        Await.answer(round::next);
        assertThat(Await.answer(() -> exports.file(job, office)).size()).isPositive();
        assertThat(Await.answer(clearing::run)).isZero();

        clock.stopAt(NOON.plusDays(8));
        assertThat(Await.answer(clearing::run)).isPositive();

        assertThatThrownBy(() -> job(job)).isInstanceOf(Refused.class);
        assertThat(Await.answer(() -> blobs.read(ExportRound.placeOf(job))
                        .collect()
                        .asList()
                        .onFailure(BlobStore.NoSuchBlob.class)
                        .recoverWithItem(List.of())))
                .isEmpty();
    }

    @Test
    void nobody_has_more_than_a_few_under_way() {
        for (var i = 0; i < 5; i++) {
            start();
        }

        assertThatThrownBy(this::start)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("job.tooMany"));
    }

    private UUID start() {
        var command = new StartExport(new LedgerSubject(LedgerKind.PLAN, plan, null), LedgerFormat.CSV, null);
        return Await.answer(() -> exports.start(command, office));
    }

    private ExportView job(UUID job) {
        return Await.answer(() -> exports.get(job, office));
    }
}
