package io.sunledger.messaging;

import static java.util.stream.Collectors.groupingBy;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.sunledger.history.LogFollower;
import io.sunledger.history.LoggedEvent;
import io.sunledger.history.LoggedEvent.Touched;
import io.sunledger.kernel.Wording;
import io.sunledger.messaging.domain.ContactRole;
import io.sunledger.messaging.store.DutyNames;
import io.sunledger.messaging.store.DutyNames.Named;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells those whom it concerns what others did: it follows the log of events and puts messages of it into the outbox, in the
 * transaction in which the bookmark moves on, so that each event is told once, by whichever node. What came together is told
 * together.
 */
@ApplicationScoped
public class News {
    private static final String FOLLOWER = "news";
    private static final int BATCH = 500;
    private static final int LINES = 10;

    private final LogFollower log;
    private final DutyNames names;
    private final Messages messages;

    News(LogFollower log, DutyNames names, Messages messages) {
        this.log = log;
        this.names = names;
        this.messages = messages;
    }

    @Scheduled(
            identity = "news",
            every = "${sunledger.messaging.news-every:15s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> follow() {
        return tell().replaceWithVoid();
    }

    /** Tells what has happened since it last did; answers how many events it read, none where another node reads now. */
    @WithTransaction
    public Uni<Integer> tell() {
        return log.next(FOLLOWER, BATCH).call(events -> tell(items(events))).map(List::size);
    }

    private Uni<Void> tell(List<Item> items) {
        return names.of(duties(items)).chain(named -> messages.sendAll(messages(items, named)));
    }

    /** One thing that is news to one post. */
    private record Item(
            Key key, @Nullable UUID duty, @Nullable String reason) {}

    /** @param unit null: to the office */
    private record Key(
            String government, Headline headline, @Nullable UUID unit) {
        Recipient recipient() {
            return unit == null
                    ? new Recipient.Office()
                    : headline.to() == ContactRole.APPROVER ? Recipient.approvers(unit) : Recipient.officers(unit);
        }
    }

    private static List<Item> items(List<LoggedEvent> events) {
        return events.stream()
                .flatMap(event -> Headline.of(event.act()).stream().flatMap(headline -> items(event, headline)))
                .toList();
    }

    private static Stream<Item> items(LoggedEvent event, Headline headline) {
        return event.touched().stream()
                .map(touched -> new Item(key(event, headline, touched), touched.duty(), event.reason()));
    }

    private static Key key(LoggedEvent event, Headline headline, Touched touched) {
        return new Key(event.government(), headline, headline.to() == ContactRole.OFFICE ? null : touched.unit());
    }

    private static Collection<UUID> duties(List<Item> items) {
        return items.stream().map(Item::duty).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static List<SendMessage> messages(List<Item> items, Map<UUID, Named> named) {
        return items.stream()
                .collect(groupingBy(Item::key, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> message(group.getKey(), group.getValue(), named))
                .toList();
    }

    private static SendMessage message(Key key, List<Item> items, Map<UUID, Named> named) {
        var subject = Wording.of(key.headline().wording(), Locale.CHINESE, items.size());
        var lines = items.stream().limit(LINES).map(item -> line(item, named)).collect(Collectors.joining("\n"));
        var more = items.size() > LINES ? "\n" + Wording.of("news.more", Locale.CHINESE, items.size() - LINES) : "";
        var about = items.size() == 1 ? items.get(0).duty() : null;
        return SendMessage.notice(
                key.government(), key.recipient(), new SendMessage.Words(subject, lines + more, about));
    }

    private static String line(Item item, Map<UUID, Named> named) {
        var duty = item.duty() == null ? null : named.get(item.duty());
        var what = duty == null ? "" : duty.unit() + "：" + duty.task();
        var why = item.reason() == null ? "" : Wording.of("news.reason", Locale.CHINESE, item.reason());
        return "· " + what + why;
    }
}
