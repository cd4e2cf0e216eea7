package io.sunledger.messaging;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sunledger.messaging.Outbox.Claimed;
import io.sunledger.messaging.channel.Channel;
import io.sunledger.messaging.channel.Outcome;
import io.sunledger.messaging.channel.Parcel;
import io.sunledger.messaging.store.LetterReads;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/**
 * Has letters written and sent, on as many nodes as there are: they share the work, and none does what another has taken. A
 * letter is marked as sent after it was; where a node dies in between, another sends it again, with the same number, when the
 * claim ends.
 */
@ApplicationScoped
public class Post {
    private static final int BATCH = 200;

    private final Outbox outbox;
    private final LetterReads reads;
    private final List<Channel> channels;
    private final MessagingConfig config;
    private final Clock clock;

    Post(Outbox outbox, LetterReads reads, @All List<Channel> channels, MessagingConfig config, Clock clock) {
        this.outbox = outbox;
        this.reads = reads;
        this.channels = channels;
        this.config = config;
        this.clock = clock;
    }

    /** Gathers and sends what is due, once. */
    @Scheduled(
            identity = "post",
            every = "${sunledger.messaging.post-every:30s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> deliver() {
        return gather().chain(this::sendAll);
    }

    private Uni<Void> gather() {
        return reads.waiting(clock.instant(), BATCH)
                .chain(waiting -> Multi.createFrom()
                        .iterable(waiting)
                        .onItem()
                        .transformToUniAndConcatenate(outbox::gather)
                        .collect()
                        .asList())
                .replaceWithVoid();
    }

    private Uni<Void> sendAll() {
        return outbox.claim()
                .chain(claimed -> claimed.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : send(claimed).chain(this::sendAll));
    }

    private Uni<Void> send(List<Claimed> claimed) {
        return Multi.createFrom()
                .iterable(claimed)
                .onItem()
                .transformToUniAndConcatenate(
                        one -> send(one.parcel()).chain(outcome -> outbox.settle(one.claim(), outcome)))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Outcome> send(Parcel parcel) {
        return channels.stream()
                .filter(channel -> channel.serves(parcel.to().channel()))
                .findFirst()
                .map(channel -> channel.send(parcel))
                .orElseThrow()
                .ifNoItem()
                .after(config.patience())
                .fail()
                .onFailure()
                .recoverWithItem(failure -> Outcome.tryLater(Objects.requireNonNullElse(
                        failure.getMessage(), failure.getClass().getSimpleName())));
    }
}
