package io.sunledger.export;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sunledger.duty.DutyScope;
import io.sunledger.evidence.Uploads;
import io.sunledger.export.domain.ImportJob;
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
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Ledgers that come back, taken in by jobs: what a unit wrote into one becomes drafts of its reports. What can be taken is taken, and
 * the rest is told row by row; a dry run tells only. A job is its maker's: for everybody else it is not there.
 *
 * <p>Codes of refusal: import.noFile, import.tooLarge, job.notFound, job.over, job.tooMany, idempotency.otherRequest,
 * access.forbidden, access.noUnit; of a whole job: import.noLedger, import.unreadable, import.oldExcel, import.tooLargeUnpacked; of a
 * single row: import.noDuty, import.again, import.noPeriod, import.fixed, import.fault, import.state, import.number,
 * import.numbers, and those of {@link io.sunledger.progress.Reports#save}.
 */
@ApplicationScoped
public class Imports {
    private final JobStore store;
    private final JobReads reads;
    private final BlobStore blobs;
    private final Uploads uploads;
    private final Scratch scratch;
    private final Idempotency idempotency;
    private final EventLog log;
    private final ExportConfig config;
    private final Language language;
    private final Clock clock;

    Imports(
            JobStore store,
            JobReads reads,
            BlobStore blobs,
            Uploads uploads,
            Scratch scratch,
            Idempotency idempotency,
            EventLog log,
            ExportConfig config,
            Language language,
            Clock clock) {
        this.store = store;
        this.reads = reads;
        this.blobs = blobs;
        this.uploads = uploads;
        this.scratch = scratch;
        this.idempotency = idempotency;
        this.log = log;
        this.config = config;
        this.language = language;
        this.clock = clock;
    }

    /** Where all that is given for a job lies. */
    static String placeOf(UUID job) {
        return "imports/" + job + "/";
    }

    /**
     * Has a file taken in. Answers the job's id.
     *
     * @param size in octets
     * @param content where it lies meanwhile
     */
    public Uni<UUID> start(StartImport command, long size, Path content, Actor actor) {
        DutyScope.of(actor);
        requireSize(size);
        var job = Ids.next();
        var place = placeOf(job) + "given";
        return blobs.put(place, content)
                .chain(() -> scratch.sha256(content))
                .chain(sha256 -> ask(job, command, sha256, actor))
                .onFailure()
                .call(() -> blobs.deleteAll(place))
                .call(kept -> kept.equals(job) ? Uni.createFrom().voidItem() : blobs.deleteAll(place));
    }

    /** The same of octets that are at hand. */
    public Uni<UUID> start(StartImport command, byte[] octets, Actor actor) {
        return scratch.with(file -> scratch.fill(file, Multi.createFrom().item(octets))
                .chain(filled -> start(command, octets.length, file, actor)));
    }

    /**
     * The same of an upload that is there whole; the upload stays.
     *
     * @param command by the file's name
     * @throws Refused upload.notFound, upload.notReady
     */
    public Uni<UUID> start(UUID upload, Function<String, StartImport> command, Actor actor) {
        return uploads.get(upload, actor)
                .invoke(sent -> requireSize(sent.size()))
                .chain(sent -> scratch.with(file -> uploads.content(upload, actor)
                        .chain(octets -> scratch.fill(file, octets))
                        .chain(filled -> start(command.apply(sent.name()), sent.size(), file, actor))));
    }

    private void requireSize(long size) {
        if (size > config.largestImport()) {
            throw Refused.of(Refused.Kind.TOO_LARGE, "import.tooLarge", config.largestImport());
        }
    }

    private record Asked(StartImport command, String sha256) {}

    /** The second half of {@link #start}, in one transaction. */
    @WithTransaction
    Uni<UUID> ask(UUID id, StartImport command, String sha256, Actor actor) {
        var given = new ImportJob.Given(command.fileName(), placeOf(id) + "given", command.dryRun());
        return idempotency.once(
                actor,
                command.idempotencyKey(),
                new Asked(command, sha256),
                UUID.class,
                () -> requireRoom(actor)
                        .map(room -> new ImportJob(id, actor, given, clock.instant(), config.kept()))
                        .call(store::add)
                        .map(ImportJob::id)
                        .call(job -> log.append(actor, ExportAct.IMPORT_ASKED, job)));
    }

    private Uni<Long> requireRoom(Actor actor) {
        return store.open(ImportJob.class, actor).invoke(open -> {
            if (open >= config.mostOpen()) {
                throw Refused.of(Refused.Kind.BUSY, "job.tooMany", open);
            }
        });
    }

    /** Ends a job that is not over; what it has taken in stays. Answers its id. */
    @WithTransaction
    public Uni<UUID> cancel(UUID job, Actor actor) {
        return store.ofOwner(ImportJob.class, job, actor)
                .invoke(held -> held.cancel(clock.instant()))
                .call(() -> log.append(actor, ExportAct.IMPORT_CANCELLED, job))
                .map(ImportJob::id);
    }

    /** @throws Refused job.notFound */
    public Uni<ImportView> get(UUID job, Actor actor) {
        return find(job, actor).onItem().ifNull().failWith(() -> Refused.notFound("job", job));
    }

    /** The job, or null where the actor has no such. */
    public Uni<@Nullable ImportView> find(UUID job, Actor actor) {
        var speaks = language.ofCaller();
        return reads.one(ImportJob.class, job, actor).map(found -> found == null ? null : ImportView.of(found, speaks));
    }

    /** The actor's own, newest first. */
    public Uni<Page<ImportView>> mine(PageRequest request, Actor actor) {
        var speaks = language.ofCaller();
        return reads.page(ImportJob.class, request, actor).map(page -> page.map(found -> ImportView.of(found, speaks)));
    }
}
