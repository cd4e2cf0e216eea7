package io.sunledger.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Ids;
import io.sunledger.platform.query.CountedQueries;
import io.sunledger.testing.Await;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.Town;
import io.sunledger.testing.Towns;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
@SuppressWarnings("NullAway.Init")
class ReadsTest {
    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    Pool pool;

    @Inject
    Towns towns;

    private CountedQueries counted;
    private Reads reads;
    private Town town;
    private List<UUID> units;

    @BeforeEach
    void a_town_with_units() {
        counted = new CountedQueries(sessions, pool);
        reads = new Reads(sessions, counted.queries());
        town = towns.anew();
        units = IntStream.range(0, 10).mapToObj(at -> town.department("u" + at)).toList();
    }

    record Seen(UUID id, String code) {}

    @Test
    void who_asks_by_id_at_the_same_time_is_answered_by_one_statement() {
        var found = together(units.stream().map(id -> code(id, town.code())).toList());

        assertThat(found)
                .map(Optional::get)
                .containsExactly("u0", "u1", "u2", "u3", "u4", "u5", "u6", "u7", "u8", "u9");
        // two went ahead, the others had to wait for one of them
        assertThat(counted.sent()).hasSize(3);
    }

    @Test
    void who_may_see_something_else_is_not_answered_by_the_same_statement() {
        var other = towns.anew();
        var asked = units.stream()
                .flatMap(id -> Stream.of(code(id, town.code()), code(id, other.code())))
                .toList();

        var found = together(asked);

        assertThat(IntStream.range(0, 20).filter(at -> at % 2 == 0).mapToObj(found::get))
                .allMatch(Optional::isPresent);
        assertThat(IntStream.range(0, 20).filter(at -> at % 2 == 1).mapToObj(found::get))
                .allMatch(Optional::isEmpty);
    }

    @Test
    void who_asks_later_is_told_what_is_so_then() {
        var before = Ids.next();
        assertThat(together(List.of(code(before, town.code())))).containsExactly(Optional.empty());

        var after = town.department("later");

        assertThat(together(List.of(code(after, town.code()), code(before, town.code()))))
                .containsExactly(Optional.of("later"), Optional.empty());
    }

    private Uni<Optional<String>> code(UUID id, String government) {
        var query = new OfIds<>(
                "select u.id, u.code from Unit u where u.government = :government and u.id",
                Seen.class,
                Map.of("government", government),
                Seen::id);
        return reads.ofId(id, query).map(seen -> Optional.ofNullable(seen).map(Seen::code));
    }

    private static List<Optional<String>> together(List<Uni<Optional<String>>> all) {
        return Await.answer(() -> Uni.join().all(all).andFailFast());
    }
}
