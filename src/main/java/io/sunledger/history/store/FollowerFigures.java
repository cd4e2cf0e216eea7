package io.sunledger.history.store;

import io.sunledger.platform.metrics.Figure;
import io.sunledger.platform.metrics.Figures;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** How far those who follow the log are behind it. */
@ApplicationScoped
class FollowerFigures implements Figures {
    @Override
    public List<Figure> figures() {
        return Stream.of("news", "webhooks")
                .map(follower -> new Figure(
                        "sunledger.follower.lag.seconds",
                        "follower=" + follower,
                        "Since when the oldest command stands in the log that the follower has not read",
                        """
                        select extract(epoch from now() - c.at) from log_bookmark b cross join lateral (
                            select at from command where tx > b.tx order by tx limit 1) c
                        where b.follower = '%s'""".formatted(follower)))
                .toList();
    }
}
