package io.sunledger.evidence;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sunledger.evidence.LinkLooks.Found;
import io.sunledger.evidence.LinkLooks.Look;
import io.sunledger.evidence.link.PageFetcher;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Refused;
import io.sunledger.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Looks at linked pages, again and again. Pages are handed out in one transaction, fetched in none, and told of in another; what a node
 * took and did not tell of is handed out again.
 *
 * <p>Codes of refusal: evidence.notFound, evidence.notALink, evidence.linkUnread, access.forbidden.
 */
@ApplicationScoped
public class LinkChecks {
    private final LinkLooks looks;
    private final PageFetcher fetcher;
    private final Evidence evidence;
    private final LinksConfig config;

    LinkChecks(LinkLooks looks, PageFetcher fetcher, Evidence evidence, LinksConfig config) {
        this.looks = looks;
        this.fetcher = fetcher;
        this.evidence = evidence;
        this.config = config;
    }

    /** Looks at pages that are due, one a site. Answers how many. */
    public Uni<Integer> run() {
        return looks.take().chain(this::lookAtAll);
    }

    private Uni<Integer> lookAtAll(List<Look> taken) {
        return Multi.createFrom()
                .iterable(taken)
                .onItem()
                .transformToUni(this::fetch)
                .merge(config.parallel())
                .collect()
                .asList()
                // one after the other: they share the caller's session
                .chain(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(one -> looks.tell(one).replaceWith(one))
                        .collect()
                        .asList())
                .map(List::size);
    }

    private Uni<Found> fetch(Look look) {
        return fetcher.fetch(look.url()).map(fetch -> new Found(look, fetch));
    }

    /** Looks at a link's page now; where its site is being asked already, soon. */
    public Uni<EvidenceView> check(UUID id, Actor actor) {
        return mayLook(id, actor)
                .chain(() -> looks.takeOne(id))
                .chain(this::lookAtAll)
                .chain(() -> evidence.get(id, actor));
    }

    /** Has the page as it was read last be the one that counts: what it says is still evidence. */
    @WithTransaction
    public Uni<UUID> acceptChange(ChangeEvidence command, Actor actor) {
        return looks.acceptChange(command, actor);
    }

    private Uni<EvidenceView> mayLook(UUID id, Actor actor) {
        if (!Permission.WITHHOLD_EVIDENCE.heldBy(actor)) {
            Permission.ATTACH_EVIDENCE.require(actor);
        }
        return evidence.get(id, actor).invoke(seen -> {
            if (seen.link() == null) {
                throw new Refused("evidence.notALink", id);
            }
        });
    }
}
