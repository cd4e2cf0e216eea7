package io.sunledger.live.web;

import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import io.sunledger.kernel.Ids;
import io.sunledger.live.Listener;
import io.sunledger.live.Live;
import io.sunledger.live.Live.Listening;
import io.sunledger.live.News;
import io.sunledger.live.domain.Topic;
import io.sunledger.security.CurrentActor;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * News as subscriptions, over sockets alone (graphql-transport-ws). The first piece comes at once: it says from where to go on after
 * a break, and with {@code since} it comes when what was missed has been told.
 *
 * <p>The fields may be null: for one that may not be, graphql-java tells no refusal that comes after the subscription has begun.
 */
@GraphQLApi
public class LiveGraphQl {
    /** Unread pieces from which on a subscription ends with an error. */
    private static final int MOST_UNREAD = 64;

    private final Live live;
    private final CurrentActor actor;

    LiveGraphQl(Live live, CurrentActor actor) {
        this.live = live;
        this.actor = actor;
    }

    /** Something was done on duties that the caller sees. */
    @Subscription
    public Multi<DutiesChanged> myDutiesChanged(@Nullable String since) {
        return listen(
                Topic.DUTIES, since, heard -> new DutiesChanged(heard.position(), heard.isReset(), texts(heard.ids())));
    }

    /** What the caller sees counted of a plan has changed. */
    @Subscription
    public Multi<PlanCountsChanged> planCountsChanged(@Id @NonNull String planId, @Nullable String since) {
        var plan = Ids.parse(planId);
        return listen(
                Topic.ofPlan(plan), since, heard -> new PlanCountsChanged(heard.position(), heard.isReset(), plan));
    }

    /** There is a new message for the caller. */
    @Subscription
    public Multi<InboxChanged> myInboxChanged(@Nullable String since) {
        return listen(Topic.INBOX, since, heard -> new InboxChanged(heard.position(), heard.isReset()));
    }

    private <T> Multi<T> listen(Topic topic, @Nullable String since, Function<Heard, T> told) {
        var caller = actor.get();
        var wanted = new Listening(Set.of(topic), since, actor.token());
        return Multi.createFrom()
                .emitter(
                        news -> live.listen(
                                        wanted, caller, new Ear(heard -> news.emit(told.apply(heard)), news::complete))
                                .subscribe()
                                .with(news::onTermination, news::fail),
                        MOST_UNREAD);
    }

    // SmallRye takes no list of ids, so texts
    private static @Nullable List<String> texts(@Nullable Set<UUID> ids) {
        return ids == null ? null : ids.stream().map(UUID::toString).toList();
    }

    /**
     * Duties have changed.
     *
     * @param position from where to go on after a break: {@code since}
     * @param reset whether something was missed: ask for everything anew
     * @param dutyIds which; null: ask for all; empty: none yet
     */
    @Type("DutiesChanged")
    public record DutiesChanged(
            @NonNull String position,
            boolean reset,
            @Nullable List<@NonNull String> dutyIds) {}

    /** A plan's counts have changed; see {@link DutiesChanged}. */
    @Type("PlanCountsChanged")
    public record PlanCountsChanged(
            @NonNull String position,
            boolean reset,
            @Id @NonNull UUID planId) {}

    /** The inbox has changed; see {@link DutiesChanged}. */
    @Type("InboxChanged")
    public record InboxChanged(@NonNull String position, boolean reset) {}

    private record Heard(
            String position, boolean isReset, @Nullable Set<UUID> ids) {}

    private record Ear(java.util.function.Consumer<Heard> tell, Runnable complete) implements Listener {
        @Override
        public void begin(String position) {
            tell.accept(new Heard(position, false, Set.of()));
        }

        @Override
        public void hear(News news) {
            tell.accept(new Heard(news.position(), false, news.duties()));
        }

        @Override
        public void reset(String position) {
            tell.accept(new Heard(position, true, null));
        }

        @Override
        public void alive(String position) {
            // the protocol has pings of its own
        }

        @Override
        public void end() {
            complete.run();
        }
    }
}
