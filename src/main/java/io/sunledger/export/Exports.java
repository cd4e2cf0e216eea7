package io.sunledger.export;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sunledger.export.domain.ExportJob;
import io.sunledger.export.domain.ExportJob.Written;
import io.sunledger.export.store.JobReads;
import io.sunledger.export.store.JobStore;
import io.sunledger.history.EventLog;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Page;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.Idempotency;
import io.sunledger.platform.Language;
import io.sunledger.platform.storage.BlobStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Ledgers as files, written by jobs. A job is its maker's: for everybody else it is not there. The file has what the maker might read
 * when it was written.
 *
 * <p>Codes of refusal: job.notFound, job.over, job.tooMany, export.notReady, plan.notFound, unit.notFound, period.notFound,
 * idempotency.otherRequest, access.forbidden, access.noUnit.
 */
@ApplicationScoped
public class Exports {
    private final Ledgers ledgers;
    private final JobStore store;
    private final JobReads reads;
    private final BlobStore blobs;
    private final Idempotency idempotency;
    private final EventLog log;
    private final ExportConfig config;
    private final Language language;
    private final Clock clock;

    Exports(
            Ledgers ledgers,
            JobStore store,
            JobReads reads,
            BlobStore blobs,
            Idempotency idempotency,
            EventLog log,
            ExportConfig config,
            Language language,
            Clock clock) {
        this.ledgers = ledgers;
        this.store = store;
        this.reads = reads;
        this.blobs = blobs;
        this.idempotency = idempotency;
        this.log = log;
        this.config = config;
        this.language = language;
        this.clock = clock;
    }

    /**
     * A file that is written.
     *
     * @param from its octets from an offset on, which must lie within it; in pieces, fetched as they are wanted
     */
    public record ExportedFile(
            String name, String mediaType, long size, String sha256, LongFunction<Multi<byte[]>> from) {}

    /** Has a ledger written that the actor may read. Answers the job's id. */
    public Uni<UUID> start(StartExport command, Actor actor) {
        return ledgers.find(command.of(), actor).chain(() -> ask(command, actor));
    }

    /** The second half of {@link #start}, in one transaction. */
    @WithTransaction
    Uni<UUID> ask(StartExport command, Actor actor) {
        return idempotency.once(
                actor,
                command.idempotencyKey(),
                command,
                UUID.class,
                () -> requireRoom(actor)
                        .map(room -> job(command, actor))
                        .call(store::add)
                        .map(ExportJob::id)
                        .call(job -> log.append(actor, ExportAct.EXPORT_ASKED, job)));
    }

    private ExportJob job(StartExport command, Actor actor) {
        return new ExportJob(Ids.next(), actor, command.of(), command.format(), clock.instant(), config.kept());
    }

    private Uni<Long> requireRoom(Actor actor) {
        return store.open(ExportJob.class, actor).invoke(open -> {
            if (open >= config.mostOpen()) {
                throw Refused.of(Refused.Kind.BUSY, "job.tooMany", open);
            }
        });
    }

    /** Ends a job that is not over; one that was cancelled stays so. Answers its id. */
    @WithTransaction
    public Uni<UUID> cancel(UUID job, Actor actor) {
        return store.ofOwner(ExportJob.class, job, actor)
                .invoke(held -> held.cancel(clock.instant()))
                .call(() -> log.append(actor, ExportAct.EXPORT_CANCELLED, job))
                .map(ExportJob::id);
    }

    /** @throws Refused job.notFound */
    public Uni<ExportView> get(UUID job, Actor actor) {
        return find(job, actor).onItem().ifNull().failWith(() -> Refused.notFound("job", job));
    }

    /** The job, or null where the actor has no such. */
    public Uni<@Nullable ExportView> find(UUID job, Actor actor) {
        var speaks = language.ofCaller();
        return reads.one(ExportJob.class, job, actor).map(found -> found == null ? null : ExportView.of(found, speaks));
    }

    /** The actor's own, newest first. */
    public Uni<Page<ExportView>> mine(PageRequest request, Actor actor) {
        var speaks = language.ofCaller();
        return reads.page(ExportJob.class, request, actor).map(page -> page.map(found -> ExportView.of(found, speaks)));
    }

    /** @throws Refused job.notFound, export.notReady */
    public Uni<ExportedFile> file(UUID job, Actor actor) {
        return reads.one(ExportJob.class, job, actor)
                .onItem()
                .ifNull()
                .failWith(() -> Refused.notFound("job", job))
                .map(this::file);
    }

    private ExportedFile file(ExportJob job) {
        Written written = job.written();
        if (written == null) {
            throw Refused.of(Refused.Kind.CONFLICT, "export.notReady", job.state());
        }
        return new ExportedFile(
                written.fileName(),
                job.format().mediaType(),
                written.size(),
                written.sha256(),
                offset -> blobs.read(written.place(), offset));
    }
}
