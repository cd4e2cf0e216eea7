package io.sunledger.evidence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.sunledger.duty.DutyHold;
import io.sunledger.duty.DutyHold.Held;
import io.sunledger.evidence.domain.EvidenceItem;
import io.sunledger.evidence.domain.EvidenceItem.Addition;
import io.sunledger.evidence.domain.EvidenceItem.Subject;
import io.sunledger.evidence.domain.LinkedPage;
import io.sunledger.evidence.domain.StoredFile;
import io.sunledger.evidence.link.PageUrl;
import io.sunledger.evidence.store.EvidenceStore;
import io.sunledger.evidence.store.LinkStore;
import io.sunledger.evidence.store.UploadStore;
import io.sunledger.history.EventLog;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.Idempotency;
import io.sunledger.progress.Reports;
import io.sunledger.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What units do with their evidence: attach, link, remove.
 *
 * <p>Codes of refusal: evidence.notFound, evidence.removed, evidence.alreadyThere, evidence.titleTooLong, evidence.noReason,
 * evidence.reasonTooLong, evidence.linkMalformed, evidence.linkScheme, report.notFound, upload.notFound, upload.notReady, upload.used
 * and what looking at the file refuses ({@link Uploads}), version.stale, duty.notFound, duty.withdrawn, duty.carried, duty.closed,
 * idempotency.otherRequest, access.forbidden, access.noUnit.
 */
@ApplicationScoped
public class EvidenceActs {
    private static final int LONGEST_TITLE = 200;

    private final EvidenceStore store;
    private final UploadStore uploadStore;
    private final LinkStore links;
    private final Uploads uploads;
    private final Reports reports;
    private final DutyHold hold;
    private final ChangingEvidence changing;
    private final Idempotency idempotency;
    private final EventLog log;
    private final Clock clock;

    EvidenceActs(
            EvidenceStore store,
            UploadStore uploadStore,
            LinkStore links,
            Uploads uploads,
            Reports reports,
            DutyHold hold,
            ChangingEvidence changing,
            Idempotency idempotency,
            EventLog log,
            Clock clock) {
        this.store = store;
        this.uploadStore = uploadStore;
        this.links = links;
        this.uploads = uploads;
        this.reports = reports;
        this.hold = hold;
        this.changing = changing;
        this.idempotency = idempotency;
        this.log = log;
        this.clock = clock;
    }

    /** Has a file that was sent be evidence; one that is there whole is looked at first. Answers the evidence's id. */
    public Uni<UUID> attach(AttachEvidence command, Actor actor) {
        Permission.ATTACH_EVIDENCE.require(actor);
        return requireReport(command.report(), command.duty(), actor)
                .chain(() -> uploads.complete(command.upload(), actor))
                .chain(() -> Panache.withTransaction(() -> idempotency.once(
                        actor, command.idempotencyKey(), command, UUID.class, () -> attachFile(command, actor))));
    }

    private Uni<UUID> attachFile(AttachEvidence command, Actor actor) {
        return hold.hold(command.duty(), actor, Permission.ATTACH_EVIDENCE)
                .invoke(Held::requireOpen)
                .chain(held -> uploadStore
                        .held(command.upload(), actor)
                        .chain(upload -> store.file(upload.attach()))
                        .call(file -> requireNew(
                                store.hasFile(held.duty(), file.facts().sha256())))
                        .chain(file -> attachFile(command, held, file, actor)));
    }

    private Uni<UUID> attachFile(AttachEvidence command, Held held, StoredFile file, Actor actor) {
        var title = title(command.title(), file.facts().name());
        var item = EvidenceItem.ofFile(Ids.next(), addition(held, command.report(), title, actor), file);
        return store.add(item)
                .chain(() -> log.append(actor, EvidenceAct.ATTACHED, item.id()))
                .replaceWith(item.id());
    }

    /** Has a page be evidence; it is read soon after. Answers the evidence's id. */
    public Uni<UUID> addLink(AddLink command, Actor actor) {
        Permission.ATTACH_EVIDENCE.require(actor);
        var url = PageUrl.parse(command.url());
        return requireReport(command.report(), command.duty(), actor)
                .chain(() -> Panache.withTransaction(() -> idempotency.once(
                        actor,
                        command.idempotencyKey(),
                        command,
                        UUID.class,
                        () -> hold.hold(command.duty(), actor, Permission.ATTACH_EVIDENCE)
                                .invoke(Held::requireOpen)
                                .call(held -> requireNew(store.hasLink(held.duty(), url.toString())))
                                .chain(held -> addLink(command, held, url, actor)))));
    }

    private Uni<UUID> addLink(AddLink command, Held held, URI url, Actor actor) {
        var title = title(command.title(), url.toString());
        var addition = addition(held, command.report(), title, actor);
        var item = EvidenceItem.ofLink(Ids.next(), addition, url.toString());
        var page = new LinkedPage(item.id(), actor.government(), url, clock.instant());
        return links.know(page.host(), clock.instant())
                .chain(() -> store.add(item, page))
                .chain(() -> log.append(actor, EvidenceAct.LINKED, item.id()))
                .replaceWith(item.id());
    }

    /** Has a piece of evidence count no more; it stays, marked. Answers its id. */
    @WithTransaction
    public Uni<UUID> remove(ChangeEvidence command, Actor actor) {
        return changing.change(command, actor, Permission.ATTACH_EVIDENCE, EvidenceAct.REMOVED, (item, mark) -> {
            item.remove(mark);
            return links.lookNoMore(item.id());
        });
    }

    private Uni<Void> requireReport(@Nullable UUID report, UUID duty, Actor actor) {
        if (report == null) {
            return Uni.createFrom().voidItem();
        }
        return reports.get(report, actor)
                .invoke(found -> {
                    if (!found.dutyId().equals(duty)) {
                        throw Refused.notFound("report", report);
                    }
                })
                .replaceWithVoid();
    }

    private Addition addition(Held held, @Nullable UUID report, String title, Actor actor) {
        return new Addition(new Subject(held.duty(), held.plan(), held.unit(), report), title, actor, clock.instant());
    }

    private static Uni<Boolean> requireNew(Uni<Boolean> isThere) {
        return isThere.invoke(there -> {
            if (there) {
                throw Refused.of(Refused.Kind.CONFLICT, "evidence.alreadyThere");
            }
        });
    }

    private static String title(@Nullable String given, String otherwise) {
        var title = Objects.requireNonNullElse(given, "").strip().replace("\0", "");
        if (title.length() > LONGEST_TITLE) {
            throw new Refused("evidence.titleTooLong", title.length(), LONGEST_TITLE);
        }
        return title.isEmpty() ? otherwise : title;
    }
}
