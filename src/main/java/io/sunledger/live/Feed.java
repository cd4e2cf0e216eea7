package io.sunledger.live;

import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.DutyScope;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.live.FeedNodes.Wanted;
import io.sunledger.live.domain.FeedKind;
import io.sunledger.live.domain.LogPlace;
import io.sunledger.live.store.LogReads;
import io.sunledger.live.store.Stretch;
import io.sunledger.live.store.Stretch.Cause;
import io.sunledger.live.store.Stretch.Changed;
import io.sunledger.live.store.Stretch.Following;
import io.sunledger.platform.Basis;
import io.sunledger.platform.graphql.Node;
import io.sunledger.platform.replica.MayLag;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has changed since a client last asked, for those who keep a copy. Who sees duties sees the changes of what it sees; a thing
 * that it does not see any more is told as gone. A client that begins asks without a cursor and reads until there is no more: it
 * has everything then, and goes on from the last cursor whenever it likes.
 *
 * <p>Codes of refusal: feed.reset, page.cursor, page.size, access.forbidden, access.noUnit.
 */
@ApplicationScoped
public class Feed {
    private final LogReads log;
    private final FeedNodes nodes;

    Feed(LogReads log, FeedNodes nodes) {
        this.log = log;
        this.nodes = nodes;
    }

    /**
     * The next changes.
     *
     * @param cursor null: from the beginning
     * @param first how many, 1 to 100; what looks otherwise because of them is told with them, beyond that number
     */
    public Uni<ChangeFeed> since(@Nullable String cursor, int first, Actor actor) {
        if (first < 1 || first > PageRequest.MOST) {
            throw new Refused("page.size", first, PageRequest.MOST);
        }
        // how far the log can be read moves on with every transaction, also with those that change nothing and tell
        // nobody
        Basis.noteMoment();
        // the stretch and the things in it have to be of one server
        MayLag.forbid();
        var sees = DutyScope.of(actor);
        var scope = FeedCursor.scopeOf(actor, sees);
        var known = cursor == null ? null : known(cursor, scope);
        var from = known == null ? LogPlace.START : known.at();
        return log.next(from, first, sees, actor).chain(stretch -> {
            var here = known == null ? new FeedCursor(scope, stretch.horizon(), from) : known;
            if (from.tx() > stretch.horizon()) {
                // numbers only grow, unless the database is another one
                throw Refused.of(Refused.Kind.CONFLICT, "feed.reset");
            }
            return feed(here, stretch, actor);
        });
    }

    private static FeedCursor known(String cursor, String scope) {
        var known = FeedCursor.parse(cursor);
        if (!known.scope().equals(scope)) {
            throw Refused.of(Refused.Kind.CONFLICT, "feed.reset");
        }
        return known;
    }

    private Uni<ChangeFeed> feed(FeedCursor here, Stretch stretch, Actor actor) {
        return following(here, stretch.things())
                .map(following -> entries(here, stretch.things(), following))
                .chain(entries -> nodes.now(entries.stream().map(Entry::wanted).toList(), actor)
                        .map(found -> changes(here, entries, found)))
                .map(changes -> new ChangeFeed(changes, here.to(stretch.end()).encoded(), stretch.more()));
    }

    /** In a first load each thing comes at its own place, as it is now; nothing need follow. */
    private Uni<List<Following>> following(FeedCursor here, List<Changed> things) {
        var since = things.stream()
                .filter(thing -> thing.at().tx() >= here.base() && thing.duty() != null)
                .toList();
        if (since.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var turned = since.stream().filter(Changed::turned);
        return log.following(new Cause(
                ids(turned, Changed::duty),
                ids(since.stream(), Changed::duty),
                ids(since.stream(), Changed::plan),
                ids(since.stream(), Changed::unit)));
    }

    /** What follows comes first, under the cursor before: who stops in between has it told again. */
    private static List<Entry> entries(FeedCursor here, List<Changed> things, List<Following> following) {
        var told = things.stream().map(Changed::id).collect(toSet());
        var entries = new ArrayList<Entry>();
        for (var one : following) {
            if (told.add(one.id())) {
                entries.add(new Entry(new Wanted(one.kind(), one.id(), one.duty()), here.at(), true));
            }
        }
        for (var thing : things) {
            var isNew = thing.at().tx() >= here.base();
            entries.add(new Entry(new Wanted(thing.kind(), thing.id(), thing.duty()), thing.at(), isNew));
        }
        return entries;
    }

    private static List<FeedChange> changes(FeedCursor here, List<Entry> entries, Map<UUID, Node> found) {
        return entries.stream()
                .map(entry -> change(here, entry, found.get(entry.wanted().id())))
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * Nothing where the thing was gone before the client began: not even its id is the client's to know. A message is never gone:
     * one that is not found is another role's.
     */
    private static @Nullable FeedChange change(FeedCursor here, Entry entry, @Nullable Node node) {
        if (node == null && (!entry.mayBeKnown() || entry.wanted().kind() == FeedKind.MESSAGE)) {
            return null;
        }
        var wanted = entry.wanted();
        return new FeedChange(here.to(entry.at()).encoded(), wanted.kind().type(), wanted.id(), node == null, node);
    }

    private static Set<UUID> ids(Stream<Changed> things, Function<Changed, @Nullable UUID> id) {
        var ids = new HashSet<UUID>();
        things.map(id).filter(Objects::nonNull).forEach(ids::add);
        return ids;
    }

    /** @param mayBeKnown whether the client may have it from before */
    private record Entry(Wanted wanted, LogPlace at, boolean mayBeKnown) {}
}
