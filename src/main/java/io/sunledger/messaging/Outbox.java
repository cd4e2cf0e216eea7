package io.sunledger.messaging;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Wording;
import io.sunledger.messaging.channel.Outcome;
import io.sunledger.messaging.channel.Parcel;
import io.sunledger.messaging.domain.Letter;
import io.sunledger.messaging.domain.Letter.Claim;
import io.sunledger.messaging.domain.Letter.Written;
import io.sunledger.messaging.domain.Pauses;
import io.sunledger.messaging.domain.Rhythm;
import io.sunledger.messaging.domain.Urgency;
import io.sunledger.messaging.store.MessageStore;
import io.sunledger.messaging.store.MessageStore.Told;
import io.sunledger.messaging.store.MessageStore.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The steps of the post, each a transaction of its own: whoever is stopped between two of them loses nothing. */
@ApplicationScoped
public class Outbox {
    /** A letter takes at most these; the rest goes into the next one. */
    private static final int MOST_IN_A_LETTER = 200;

    private static final int BATCH = 10;

    /** Longer than a batch can take. */
    private static final Duration CLAIMED = Duration.ofMinutes(5);

    private final MessageStore store;
    private final Rhythms rhythms;
    private final MessagingConfig config;
    private final Clock clock;

    Outbox(MessageStore store, Rhythms rhythms, MessagingConfig config, Clock clock) {
        this.store = store;
        this.rhythms = rhythms;
        this.config = config;
        this.clock = clock;
    }

    /** A letter to try, and who tries it. */
    public record Claimed(Claim claim, Parcel parcel) {}

    /** Gathers what waits for an address into one letter, unless another node does so now. */
    @WithTransaction
    public Uni<Void> gather(Waiting waiting) {
        return store.only(waiting)
                .chain(only -> only
                        ? store.toGather(waiting, clock.instant(), MOST_IN_A_LETTER)
                        : Uni.createFrom().item(List.<Told>of()))
                .chain(told -> told.isEmpty() ? Uni.createFrom().voidItem() : gather(waiting, told));
    }

    private Uni<Void> gather(Waiting waiting, List<Told> told) {
        return store.lettersSince(waiting, Letters.monthBegan(clock))
                .map(letters -> letters < config.monthlyBudget())
                .map(within -> told.stream()
                        .filter(one -> within || one.copy().urgency() == Urgency.PROMPT)
                        .toList())
                .chain(sent -> {
                    told.stream()
                            .filter(one -> !sent.contains(one))
                            .forEach(one -> one.copy().stayInside());
                    return sent.isEmpty() ? Uni.createFrom().voidItem() : write(waiting, sent);
                });
    }

    private Uni<Void> write(Waiting waiting, List<Told> sent) {
        var letter = new Letter(Ids.next(), waiting.government(), waiting.to(), written(sent), clock.instant());
        return store.add(letter).invoke(() -> sent.forEach(one -> one.copy().gather(letter.id())));
    }

    private static Written written(List<Told> sent) {
        if (sent.size() == 1) {
            var only = sent.get(0).message();
            return new Written(only.subject(), only.text());
        }
        var text = IntStream.range(0, sent.size())
                .mapToObj(i -> (i + 1) + ". " + sent.get(i).message().subject() + '\n'
                        + sent.get(i).message().text())
                .collect(Collectors.joining("\n\n"));
        return new Written(Wording.of("message.digest", Locale.CHINESE, sent.size()), text);
    }

    /** Takes some letters that are due and that nobody has taken. */
    @WithTransaction
    public Uni<List<Claimed>> claim() {
        var now = ZonedDateTime.now(clock);
        return store.toSend(now.toInstant(), BATCH)
                .chain(letters -> rhythms(letters)
                        .map(rhythms -> letters.stream()
                                .filter(letter -> mayGo(letter, rhythms, now))
                                .map(letter ->
                                        new Claimed(letter.claim(now.toInstant().plus(CLAIMED)), parcel(letter)))
                                .toList()));
    }

    private Uni<Map<String, Rhythm>> rhythms(List<Letter> letters) {
        return Multi.createFrom()
                .iterable(letters.stream().map(Letter::government).distinct().toList())
                .onItem()
                .transformToUniAndConcatenate(
                        government -> rhythms.inTransaction(government).map(rhythm -> Map.entry(government, rhythm)))
                .collect()
                .asMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** A try that falls into quiet hours, after failures or because nobody could send before, waits for their end. */
    private static boolean mayGo(Letter letter, Map<String, Rhythm> rhythms, ZonedDateTime now) {
        var rhythm = Objects.requireNonNull(rhythms.get(letter.government()));
        var earliest = rhythm.earliest(Urgency.PROMPT, now);
        if (earliest.isAfter(now)) {
            letter.hold(earliest.toInstant());
            return false;
        }
        return true;
    }

    private static Parcel parcel(Letter letter) {
        return new Parcel(letter.id(), letter.to(), letter.written());
    }

    /** Writes what became of a letter; of one that another has taken meanwhile, nothing. */
    @WithTransaction
    public Uni<Void> settle(Claim claim, Outcome outcome) {
        return store.held(claim.letter())
                .invoke(letter -> {
                    if (letter != null && letter.isHeldBy(claim)) {
                        settle(letter, outcome);
                    }
                })
                .replaceWithVoid();
    }

    private void settle(Letter letter, Outcome outcome) {
        var now = clock.instant();
        if (outcome instanceof Outcome.TryLater later) {
            var retry = config.retry();
            new Pauses(retry.first(), retry.longest(), retry.most())
                    .after(letter.attempts(), ThreadLocalRandom.current().nextDouble())
                    .ifPresentOrElse(
                            pause -> letter.tryAgain(now.plus(later.atLeast(pause)), later.reason()),
                            () -> letter.giveUp(later.reason()));
        } else if (outcome instanceof Outcome.Rejected rejected) {
            letter.giveUp(rejected.reason());
        } else {
            letter.sent(now);
        }
    }
}
