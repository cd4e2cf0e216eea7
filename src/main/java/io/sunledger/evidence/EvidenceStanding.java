package io.sunledger.evidence;

import io.smallrye.mutiny.Uni;
import io.sunledger.evidence.domain.LinkFailure;
import io.sunledger.evidence.domain.LinkState;
import io.sunledger.evidence.store.EvidenceStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a duty stands with its evidence, inside the transaction that is open: for who decides whether it is done. */
@ApplicationScoped
public class EvidenceStanding {
    private final EvidenceStore store;

    EvidenceStanding(EvidenceStore store) {
        this.store = store;
    }

    /**
     * What counts: removed evidence does not.
     *
     * @param liveLinks whose page was there when somebody looked last
     * @param pendingLinks at whose page nobody has looked yet
     * @param deadLinks whose page was not there
     */
    public record Standing(int files, int liveLinks, int pendingLinks, List<DeadLink> deadLinks) {
        public Standing {
            deadLinks = List.copyOf(deadLinks);
        }

        /** Whether there is anything at all that shows that the duty was done. */
        public boolean isMissing() {
            return files + liveLinks == 0;
        }
    }

    /**
     * A link whose page is not there.
     *
     * @param status of the last answer; null where nobody answered
     */
    public record DeadLink(
            UUID evidence,
            String title,
            String url,
            @Nullable Integer status,
            @Nullable LinkFailure failure,
            @Nullable Instant checkedAt) {}

    public Uni<Standing> ofDuty(UUID duty) {
        return store.files(duty)
                .chain(files -> store.links(duty)
                        .chain(links -> store.deadLinks(duty)
                                .map(dead -> new Standing(
                                        files, count(links, LinkState.LIVE), count(links, LinkState.PENDING), dead))));
    }

    private static int count(List<LinkState> links, LinkState state) {
        return (int) links.stream().filter(link -> link == state).count();
    }
}
