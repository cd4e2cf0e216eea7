package io.sunledger.history;

import io.smallrye.mutiny.Uni;
import io.sunledger.history.store.FollowerStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Reads the log from where it was left, in the order in which commands were committed: an event is read once over all nodes, and
 * none is passed over because its transaction took longer than a later one's.
 */
@ApplicationScoped
public class LogFollower {
    private final FollowerStore store;

    LogFollower(FollowerStore store) {
        this.store = store;
    }

    /**
     * The next events; they count as read when the transaction that is open is committed. None while another node reads.
     *
     * @param follower who reads; one of the bookmarks that migrations make
     */
    public Uni<List<LoggedEvent>> next(String follower, int most) {
        return store.next(follower, most);
    }
}
