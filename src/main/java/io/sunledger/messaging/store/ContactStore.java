package io.sunledger.messaging.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Refused;
import io.sunledger.messaging.domain.Addressed;
import io.sunledger.messaging.domain.ChannelKind;
import io.sunledger.messaging.domain.Contact;
import io.sunledger.messaging.domain.ContactRole;
import io.sunledger.messaging.domain.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes contacts, and tells where a role is reached. Everything here joins the transaction that is open. */
@ApplicationScoped
public class ContactStore implements PanacheRepositoryBase<Contact, UUID> {
    /** @throws Refused contact.notFound, also for one of another government */
    public Uni<Contact> contact(UUID id, String government) {
        return find("id = ?1 and government = ?2", id, government)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Refused.notFound("contact", id));
    }

    /** Where a role of a unit, or the office, is reached on a day; each address once. */
    public Uni<List<Addressed>> addresses(String government, Contact.Post post, LocalDate day) {
        var condition = post.unit() == null ? "unitId is null" : "unitId = :unit";
        return Panache.getSession()
                .chain(session -> {
                    var query = session.createQuery(
                                    "from Contact where government = :government and role = :role and " + condition
                                            + " order by id",
                                    Contact.class)
                            .setParameter("government", government)
                            .setParameter("role", post.role());
                    if (post.unit() != null) {
                        query.setParameter("unit", post.unit());
                    }
                    return query.getResultList();
                })
                .chain(contacts -> liaisons(post, day)
                        .map(liaisons -> Stream.concat(contacts.stream().flatMap(ContactStore::addresses), liaisons)
                                .filter(distinct())
                                .toList()));
    }

    /** Where one liaison officer is reached; nowhere without a sound e-mail address. */
    public Uni<List<Addressed>> liaison(UUID id) {
        return liaisons("l.id = :id", id, null).map(Stream::toList);
    }

    private Uni<Stream<Addressed>> liaisons(Contact.Post post, LocalDate day) {
        return post.role() == ContactRole.OFFICER && post.unit() != null
                ? liaisons("l.unitId = :id", post.unit(), day)
                : Uni.createFrom().item(Stream.empty());
    }

    private static Uni<Stream<Addressed>> liaisons(String condition, UUID id, @Nullable LocalDate day) {
        return Panache.getSession()
                .chain(session -> {
                    var query = session.createQuery(
                                    "select l.name, l.email from UnitLiaison l where " + condition
                                            + (day == null
                                                    ? ""
                                                    : " and (l.fromDay is null or l.fromDay <= :day)"
                                                            + " and (l.toDay is null or l.toDay > :day)")
                                            + " order by l.id",
                                    Liaison.class)
                            .setParameter("id", id);
                    if (day != null) {
                        query.setParameter("day", day);
                    }
                    return query.getResultList();
                })
                .map(found -> found.stream()
                        .filter(liaison -> EmailAddress.isPlain(liaison.email()))
                        .map(liaison ->
                                new Addressed(ChannelKind.EMAIL, String.valueOf(liaison.email()), liaison.name())));
    }

    private static Stream<Addressed> addresses(Contact contact) {
        var reach = contact.reach();
        var mail = reach.email() == null
                ? Stream.<Addressed>empty()
                : Stream.of(new Addressed(ChannelKind.EMAIL, reach.email(), reach.name()));
        var robot = contact.robot();
        return robot == null
                ? mail
                : Stream.concat(
                        mail,
                        Stream.of(new Addressed(
                                robot.kind().channel(), contact.id().toString(), reach.name())));
    }

    private static Predicate<Addressed> distinct() {
        var seen = new HashSet<String>();
        return to -> seen.add(to.channel() + to.address());
    }

    record Liaison(String name, @Nullable String email) {}
}
