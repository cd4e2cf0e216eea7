package io.sunledger.platform.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunledger.kernel.UnitKind;
import io.sunledger.platform.Reads;
import io.sunledger.platform.Unkept;
import io.sunledger.testing.Await;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.Town;
import io.sunledger.testing.Towns;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
@SuppressWarnings("NullAway.Init")
class ViewQueriesTest {
    private static final String OF_TOWN = "select u.id, u.code, u.kind from Unit u where u.government = :town";

    @Inject
    ViewQueries queries;

    @Inject
    Reads reads;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    Towns towns;

    private Town town;
    private UUID finance;
    private UUID north;

    record Seen(UUID id, String code, UnitKind kind) {}

    record Kinds(Set<UnitKind> kinds) {}

    @BeforeEach
    void a_town_of_two_units() {
        town = towns.anew();
        finance = town.department("czj");
        north = town.unit("bei", UnitKind.TOWN);
    }

    @Test
    void answers_what_hibernate_answers() {
        var hql = OF_TOWN + " and u.kind in :kinds and u.id not in :none order by u.code";
        var parameters = Map.of("town", town.code(), "kinds", Set.of(UnitKind.values()), "none", List.of(finance));

        var byHibernate = Await.answer(() -> sessions.openStatelessSession().chain(session -> {
            var query = session.createQuery(hql, Seen.class);
            parameters.forEach(query::setParameter);
            return query.getResultList().eventually(session::close);
        }));

        assertThat(rows(hql, parameters)).isEqualTo(byHibernate).containsExactly(new Seen(north, "bei", UnitKind.TOWN));
    }

    @Test
    void one_translation_serves_lists_of_every_length() {
        var hql = OF_TOWN + " and u.id in :ids order by u.code";

        assertThat(rows(hql, Map.of("town", town.code(), "ids", List.of(finance))))
                .hasSize(1);
        assertThat(rows(hql, Map.of("town", town.code(), "ids", List.of(finance, north))))
                .hasSize(2);
    }

    @Test
    void a_parameter_may_be_named_again_and_a_constant_stand_for_a_column() {
        var kind = "case when u.code = :code then io.sunledger.kernel.UnitKind.TOWN"
                + " when u.code <> :code then io.sunledger.kernel.UnitKind.DEPARTMENT end";
        var hql = "select u.id, u.code, " + kind + " from Unit u where u.government = :town and u.code = :code";

        assertThat(rows(hql, Map.of("town", town.code(), "code", "czj")))
                .containsExactly(new Seen(finance, "czj", UnitKind.TOWN));
    }

    @Test
    void a_list_of_nothing_finds_nothing() {
        var hql = OF_TOWN + " and u.id in :ids";
        Map<String, ?> parameters = Map.of("town", town.code(), "ids", List.of());

        assertThat(Await.answer(() -> reads.list(hql, Seen.class, parameters))).isEmpty();
        assertThat(Await.answer(() -> reads.list(hql.replace("in :ids", "not in :ids"), Seen.class, parameters)))
                .hasSize(2);
    }

    @Test
    void reads_no_more_rows_than_are_asked_for() {
        var first = Await.answer(() -> Objects.requireNonNull(
                queries.list(OF_TOWN + " order by u.code", Seen.class, Map.of("town", town.code()), 1, null)));

        assertThat(first).extracting(Seen::code).containsExactly("bei");
    }

    @Test
    void leaves_to_hibernate_what_is_no_plain_column() {
        assertThat(queries.list("select g.kinds from UnitGroup g", Kinds.class, Map.of(), null, null))
                .isNull();
    }

    @Test
    void says_what_the_database_does_not_keep_as_hibernate_says_it() {
        var hql = OF_TOWN + " and u.code = :code";

        assertThatThrownBy(() -> rows(hql, Map.of("town", town.code(), "code", "a\0b")))
                .satisfies(failure -> assertThat(Unkept.in(failure)).isNotNull());
    }

    private List<Seen> rows(String hql, Map<String, ?> parameters) {
        return Await.answer(() -> Objects.requireNonNull(queries.list(hql, Seen.class, parameters, null, null)));
    }
}
