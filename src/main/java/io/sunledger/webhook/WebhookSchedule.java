package io.sunledger.webhook;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What is done again and again; every node does it, and they share the work. */
@ApplicationScoped
class WebhookSchedule {
    private final WebhookFeed feed;
    private final WebhookPost post;
    private final WebhookOutbox outbox;

    WebhookSchedule(WebhookFeed feed, WebhookPost post, WebhookOutbox outbox) {
        this.feed = feed;
        this.post = post;
        this.outbox = outbox;
    }

    /** Goes on at once where there may be more; where others write all the time it does not run all the time. */
    @Scheduled(
            identity = "webhook-feed",
            every = "${sunledger.webhooks.feed-every:2s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> follow() {
        return feed.follow()
                .chain(read ->
                        read == WebhookFeed.BATCH ? follow() : Uni.createFrom().voidItem());
    }

    /** A round that waits for a slow receiver does not keep the next one from those that are quick. */
    @Scheduled(
            identity = "webhook-post",
            every = "${sunledger.webhooks.post-every:2s}",
            concurrentExecution = ConcurrentExecution.PROCEED)
    Uni<Void> send() {
        return post.round().replaceWithVoid();
    }

    @Scheduled(
            identity = "webhook-pruning",
            every = "${sunledger.webhooks.prune-every:1h}",
            concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> prune() {
        return outbox.prune()
                .chain(pruned -> pruned > 0 ? prune() : Uni.createFrom().voidItem());
    }
}
