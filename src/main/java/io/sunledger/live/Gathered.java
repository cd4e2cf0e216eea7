package io.sunledger.live;

import io.sunledger.live.domain.Channel;
import io.sunledger.live.domain.Channel.Happening;
import io.sunledger.live.domain.Topic;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What several happenings come to, told as one: which duties they were about, unless those are too many to name. */
final class Gathered {
    private static final int MOST = 100;

    private @Nullable Set<UUID> duties = new HashSet<>();

    /** @param more null: more than are named */
    void add(@Nullable Set<UUID> more) {
        var known = duties;
        if (known == null) {
            return;
        }
        if (more == null || known.size() + more.size() > MOST) {
            duties = null;
        } else {
            known.addAll(more);
        }
    }

    @Nullable
    Set<UUID> duties() {
        return duties;
    }

    /** What has happened on these channels, one piece a topic. */
    static List<News> news(Collection<Channel> channels, Collection<Happening> happened, String position) {
        Map<Topic, Gathered> found = new HashMap<>();
        for (var channel : channels) {
            for (var happening : happened) {
                if (channel.concerns(happening)) {
                    found.computeIfAbsent(channel.topic(), topic -> new Gathered())
                            .add(channel.duties(happening));
                }
            }
        }
        return found.entrySet().stream()
                .map(topic -> new News(topic.getKey(), topic.getValue().duties(), position))
                .toList();
    }
}
