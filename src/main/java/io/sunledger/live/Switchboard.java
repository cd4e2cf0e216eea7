package io.sunledger.live;

import io.sunledger.live.domain.Channel;
import io.sunledger.live.domain.Channel.Happening;
import io.sunledger.live.store.LogReplay;
import io.sunledger.platform.changes.ChangeNotice;
import io.sunledger.platform.changes.ChangeNotices;
import io.sunledger.platform.changes.ChangesMissed;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Who listens where on this node. A notice is looked at once for each channel of its government, whoever listens there; what comes
 * within a moment is told together.
 *
 * <p>The position that is told with news is a transaction below which all has been told: those above it are told again to who comes
 * back with it, and none is lost, for it never passes one whose news still waits here.
 */
@ApplicationScoped
class Switchboard {
    private static final Logger LOG = Logger.getLogger(Switchboard.class);

    private final Vertx vertx;
    private final ChangeNotices notices;
    private final LogReplay log;
    private final LiveConfig config;
    private final ConcurrentMap<String, ConcurrentMap<Channel, Set<Member>>> members = new ConcurrentHashMap<>();

    /** Guarded by this: what waits to be told, and with which position. */
    private Map<Channel, Gathered> waiting = new HashMap<>();

    /** How many gaps are being read up. */
    private int replays;

    /** Whether a timer will tell it. */
    private boolean awaited;

    /** Whether it is being told just now. */
    private boolean telling;

    private long toldBelow;

    Switchboard(Vertx vertx, ChangeNotices notices, LogReplay log, LiveConfig config) {
        this.vertx = vertx;
        this.notices = notices;
        this.log = log;
        this.config = config;
    }

    void add(Member member) {
        for (var channel : member.channels()) {
            members.computeIfAbsent(channel.government(), government -> new ConcurrentHashMap<>())
                    .compute(channel, (same, there) -> {
                        var all = there == null ? ConcurrentHashMap.<Member>newKeySet() : there;
                        all.add(member);
                        return all;
                    });
        }
    }

    void remove(Member member) {
        for (var channel : member.channels()) {
            var ofGovernment = members.get(channel.government());
            if (ofGovernment != null) {
                ofGovernment.computeIfPresent(channel, (same, there) -> {
                    there.remove(member);
                    return there.isEmpty() ? null : there;
                });
            }
        }
    }

    /** Below this transaction everything has been told. */
    synchronized long position() {
        // first the number, then whether it is to be trusted: a gap is noticed in between
        var below = notices.toldBelow();
        if (waiting.isEmpty() && !telling && replays == 0 && notices.hearsAll()) {
            toldBelow = Math.max(toldBelow, below);
        }
        return toldBelow;
    }

    void hear(@Observes ChangeNotice notice) {
        tell(new Happening(notice.government(), notice.things(), notice.units(), notice.plans(), notice.duties()));
    }

    /** This node was deaf: the log says what it missed, once for all who listen. */
    void miss(@Observes ChangesMissed gap) {
        long from;
        synchronized (this) {
            replays++;
            from = toldBelow;
        }
        var governments = Set.copyOf(members.keySet());
        if (governments.isEmpty()) {
            endReplay();
            return;
        }
        log.since(from, governments, config.replay())
                .onSuccess(missed -> {
                    tellMissed(missed);
                    endReplay();
                })
                .onFailure(why -> {
                    LOG.warn("What was missed could not be read; all who listen ask anew", why);
                    resetAll();
                    endReplay();
                });
    }

    private void tellMissed(@Nullable List<Happening> missed) {
        if (missed == null) {
            resetAll();
            return;
        }
        missed.forEach(this::tell);
        // messages stand in no log
        members.keySet().forEach(government -> tell(new Happening(government, Set.of("message"), null, null, null)));
    }

    private synchronized void endReplay() {
        replays--;
    }

    private void resetAll() {
        var told = new HashSet<Member>();
        var position = Long.toUnsignedString(position());
        members.values().forEach(channels -> channels.values().forEach(told::addAll));
        told.forEach(member -> member.reset(position));
    }

    private synchronized void tell(Happening happening) {
        if (happening.government() == null) {
            // what is of no government is no news to anybody
            return;
        }
        var channels = members.get(happening.government());
        if (channels == null) {
            return;
        }
        for (var channel : channels.keySet()) {
            if (channel.concerns(happening)) {
                waiting.computeIfAbsent(channel, one -> new Gathered()).add(channel.duties(happening));
            }
        }
        if (!waiting.isEmpty() && !awaited) {
            awaited = true;
            vertx.setTimer(Math.max(1, config.gather().toMillis()), timer -> flush());
        }
    }

    private void flush() {
        Map<Channel, Gathered> now;
        String position;
        synchronized (this) {
            now = waiting;
            waiting = new HashMap<>();
            awaited = false;
            telling = true;
            // not further than before: a client that is cut off between two of these pieces has not heard the second
            position = Long.toUnsignedString(toldBelow);
        }
        now.forEach((channel, news) -> tell(channel, new News(channel.topic(), news.duties(), position)));
        synchronized (this) {
            telling = false;
        }
    }

    private void tell(Channel channel, News news) {
        var there = members.getOrDefault(channel.government(), new ConcurrentHashMap<>())
                .get(channel);
        if (there != null) {
            there.forEach(member -> member.hear(news));
        }
    }
}
