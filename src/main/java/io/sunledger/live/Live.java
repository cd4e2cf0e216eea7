package io.sunledger.live;

import static java.util.stream.Collectors.toCollection;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Refused;
import io.sunledger.live.domain.Channel;
import io.sunledger.live.domain.Channel.Happening;
import io.sunledger.live.domain.Topic;
import io.sunledger.live.store.LogReplay;
import io.sunledger.security.OwnTokens;
import io.sunledger.security.PresentToken;
import io.sunledger.security.TrustEnded;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells who listens that there is something to ask for anew: thin news, without anything that the listener could not read. What is
 * told costs the database nothing, however many listen.
 *
 * <p>Codes of refusal: live.topic, live.tooMany, live.topics, plan.notFound, access.forbidden, access.noUnit.
 */
@ApplicationScoped
public class Live {
    private static final Logger LOG = Logger.getLogger(Live.class);
    private static final long LOOK_EVERY = 1000;

    private final Switchboard switchboard;
    private final Reach reach;
    private final LogReplay log;
    private final List<OwnTokens> ownTokens;
    private final LiveConfig config;
    private final Vertx vertx;
    private final Clock clock;
    private final Set<Member> members = ConcurrentHashMap.newKeySet();
    private final ConcurrentMap<String, Integer> ofAccounts = new ConcurrentHashMap<>();
    private int second;
    private long looking;
    private long checking;

    private volatile boolean leaving;

    Live(
            Switchboard switchboard,
            Reach reach,
            LogReplay log,
            @All List<OwnTokens> ownTokens,
            LiveConfig config,
            Vertx vertx,
            Clock clock) {
        this.switchboard = switchboard;
        this.reach = reach;
        this.log = log;
        this.ownTokens = ownTokens;
        this.config = config;
        this.vertx = vertx;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        looking = vertx.setPeriodic(LOOK_EVERY, timer -> look());
        checking = vertx.setPeriodic(config.tokenCheck().toMillis(), timer -> checkTokens());
    }

    /** Streams never end by themselves, and this node waits for what it has begun: they go on at another one. */
    void leave(@Observes ShutdownDelayInitiatedEvent told) {
        leaving = true;
    }

    void stop(@Observes ShutdownEvent ended) {
        vertx.cancelTimer(looking);
        vertx.cancelTimer(checking);
    }

    /**
     * Who listens, and for how long.
     *
     * @param since the position that was heard last; null: what comes from now on
     * @param token when that ends, or is taken back, so does this
     */
    public record Listening(Set<Topic> topics, @Nullable String since, PresentToken token) {}

    /** Begins to listen; the answer ends it. */
    public Uni<Runnable> listen(Listening wanted, Actor actor, Listener listener) {
        if (wanted.topics().isEmpty() || wanted.topics().size() > config.topics()) {
            throw new Refused("live.topics", wanted.topics().size(), config.topics());
        }
        take(actor.account());
        return Uni.createFrom()
                .deferred(() -> reach.channels(wanted.topics(), actor))
                .onFailure()
                .invoke(() -> give(actor.account()))
                .map(channels -> attach(new Member(actor, channels, wanted.token(), listener), wanted));
    }

    private Runnable attach(Member member, Listening wanted) {
        var since = wanted.since();
        if (since != null) {
            member.hold(since);
        }
        members.add(member);
        switchboard.add(member);
        if (since == null) {
            member.begin(now());
        } else {
            replay(member, since);
        }
        return () -> detach(member);
    }

    /** It hears already what happens now; what happened before, the log says. */
    private void replay(Member member, String since) {
        // what it hears from the log it has heard: it goes on from where all was told before the log was read
        var position = now();
        var governments =
                member.channels().stream().map(Channel::government).distinct().toList();
        log.since(number(since), governments, config.replay()).onComplete(read -> {
            var missed = read.result();
            if (missed == null) {
                member.reset(position);
            } else {
                tell(member, missed, since);
            }
            member.begin(position);
        });
    }

    private static void tell(Member member, List<Happening> missed, String since) {
        Gathered.news(member.channels(), missed, since).forEach(member::hear);
        // messages stand in no log: whoever comes back looks
        member.channels().stream()
                .map(Channel::topic)
                .filter(Topic.INBOX::equals)
                .findAny()
                .ifPresent(inbox -> member.hear(new News(inbox, null, since)));
    }

    /** Where it is none of ours, one that no database has reached. */
    private static long number(String position) {
        try {
            return Long.parseUnsignedLong(position);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    /** One statement for all streams of a node: each phone's token is looked up with the others'. */
    private void checkTokens() {
        var keys =
                members.stream().map(Member::tokenKey).filter(Objects::nonNull).collect(toCollection(HashSet::new));
        if (keys.isEmpty()) {
            return;
        }
        Multi.createFrom()
                .iterable(ownTokens)
                .onItem()
                .transformToUniAndConcatenate(kind -> kind.lasting(keys))
                .onItem()
                .invoke(keys::removeAll)
                .collect()
                .last()
                .subscribe()
                .with(
                        all -> members.stream()
                                .filter(member -> keys.contains(member.tokenKey()))
                                .forEach(this::expel),
                        failure -> LOG.warn("whether tokens of streams were taken back is asked again", failure));
    }

    void endTrust(@Observes TrustEnded trust) {
        members.stream()
                .filter(member -> trust.issuers().contains(member.issuer()))
                .forEach(this::expel);
    }

    private void expel(Member member) {
        if (detach(member)) {
            member.end();
        }
    }

    private boolean detach(Member member) {
        if (!members.remove(member)) {
            return false;
        }
        switchboard.remove(member);
        give(member.account());
        return true;
    }

    private void look() {
        var now = clock.instant();
        var position = now();
        var slots = (int)
                Math.max(1, TimeUnit.MILLISECONDS.toSeconds(config.keepAlive().toMillis()));
        second = (second + 1) % slots;
        for (var member : members) {
            if (leaving || member.isExpired(now)) {
                expel(member);
            } else if (Math.floorMod(System.identityHashCode(member), slots) == second) {
                member.alive(position);
            }
        }
    }

    private String now() {
        return Long.toUnsignedString(switchboard.position());
    }

    private void take(String account) {
        if (members.size() >= config.perNode()) {
            throw Refused.of(Refused.Kind.BUSY, "live.tooMany", config.perNode());
        }
        ofAccounts.merge(account, 1, (there, one) -> {
            if (there >= config.perAccount()) {
                throw Refused.of(Refused.Kind.BUSY, "live.tooMany", config.perAccount());
            }
            return there + one;
        });
    }

    private void give(String account) {
        ofAccounts.computeIfPresent(account, (same, there) -> there == 1 ? null : there - 1);
    }
}
