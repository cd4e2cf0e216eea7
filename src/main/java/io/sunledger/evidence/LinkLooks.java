package io.sunledger.evidence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.sunledger.evidence.domain.EvidenceItem;
import io.sunledger.evidence.domain.Fetch;
import io.sunledger.evidence.domain.LinkState;
import io.sunledger.evidence.domain.LinkedPage;
import io.sunledger.evidence.domain.LinkedPage.Rhythm;
import io.sunledger.evidence.domain.LinkedPage.Verdict;
import io.sunledger.evidence.domain.PageCheck;
import io.sunledger.evidence.store.LinkStore;
import io.sunledger.history.EventLog;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Refused;
import io.sunledger.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hands out the pages that are due, and keeps what came of looking at them. */
@ApplicationScoped
class LinkLooks {
    private static final Duration SPARE = Duration.ofSeconds(50);

    private final LinkStore store;
    private final ChangingEvidence changing;
    private final EventLog log;
    private final LinksConfig config;
    private final Clock clock;

    LinkLooks(LinkStore store, ChangingEvidence changing, EventLog log, LinksConfig config, Clock clock) {
        this.store = store;
        this.changing = changing;
        this.log = log;
        this.config = config;
        this.clock = clock;
    }

    /** A page that is to be looked at. */
    record Look(UUID page, URI url) {}

    /** What came of it. */
    record Found(Look look, Fetch fetch) {}

    /** Takes what is due. */
    Uni<List<Look>> take() {
        var now = clock.instant();
        return Panache.withTransaction(() -> store.claim(config.parallel(), now, now.plus(leave()))
                .chain(ids -> ids.isEmpty() ? Uni.createFrom().item(List.<LinkedPage>of()) : store.pages(ids))
                .map(pages -> pages.stream().map(LinkLooks::look).toList()));
    }

    /** Takes one page out of turn; none where its site is taken, and then it is the next. */
    Uni<List<Look>> takeOne(UUID id) {
        var now = clock.instant();
        return Panache.withTransaction(() -> store.held(id)
                .invoke(page -> Objects.requireNonNull(page).lookAt(now))
                .chain(page -> store.claimHost(page.host(), now, now.plus(leave()))
                        .map(taken -> taken ? List.of(look(page)) : List.<Look>of())));
    }

    /** Keeps what was found, says so on the evidence where that is news, and gives the site back after a pause. */
    Uni<Void> tell(Found found) {
        return Panache.withTransaction(() -> store.held(found.look().page())
                .chain(page -> page == null
                        ? Uni.createFrom().voidItem()
                        : store.item(page.id()).chain(item -> tell(found, page, item))));
    }

    private Uni<Void> tell(Found found, LinkedPage page, EvidenceItem item) {
        var now = clock.instant();
        var before = verdict(item);
        var hashBefore = page.hash();
        var rhythm = new Rhythm(config.living(), config.dead(), config.failed());
        var after = page.checked(found.fetch(), before, now, rhythm);
        if (item.removed() != null) {
            page.lookNoMore();
        }
        return store.add(new PageCheck(Ids.next(), page, found.fetch(), hashBefore, now))
                .chain(() -> store.free(page.host(), now.plus(config.pause())))
                .chain(() -> after.equals(before) ? Uni.createFrom().voidItem() : say(item, before, after));
    }

    private Uni<Void> say(EvidenceItem item, Verdict before, Verdict after) {
        return store.say(item.id(), after)
                .chain(() -> log.append(Actor.system(item.government()), news(before, after), item.id()));
    }

    private static EvidenceAct news(Verdict before, Verdict after) {
        if (after.state() == LinkState.DEAD) {
            return EvidenceAct.LINK_DEAD;
        }
        return after.changed() && !before.changed() ? EvidenceAct.LINK_CHANGED : EvidenceAct.LINK_LIVE;
    }

    Uni<UUID> acceptChange(ChangeEvidence command, Actor actor) {
        return changing.change(
                command,
                actor,
                Permission.ATTACH_EVIDENCE,
                EvidenceAct.CHANGE_ACCEPTED,
                (item, mark) -> store.held(item.id())
                        .invoke(page -> accept(page, item))
                        .chain(() -> store.say(item.id(), new Verdict(LinkState.LIVE, false))));
    }

    private static void accept(@Nullable LinkedPage page, EvidenceItem item) {
        if (page == null) {
            throw new Refused("evidence.notALink", item.id());
        }
        if (item.linkState() != LinkState.LIVE) {
            throw Refused.of(Refused.Kind.CONFLICT, "evidence.linkUnread", page.url());
        }
        page.accept();
    }

    private static Verdict verdict(EvidenceItem item) {
        return new Verdict(Objects.requireNonNullElse(item.linkState(), LinkState.PENDING), item.linkChanged());
    }

    /** How long a site belongs to whoever took it. */
    private Duration leave() {
        return config.longest().plus(SPARE);
    }

    private static Look look(LinkedPage page) {
        return new Look(page.id(), page.url());
    }
}
