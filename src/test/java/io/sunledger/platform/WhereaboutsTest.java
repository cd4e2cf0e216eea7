package io.sunledger.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Role;
import io.sunledger.kernel.UnitKind;
import io.sunledger.platform.query.CountedQueries;
import io.sunledger.testing.Await;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.Town;
import io.sunledger.testing.Towns;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Inject;
import jakarta.persistence.metamodel.EntityType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
@SuppressWarnings("NullAway.Init")
class WhereaboutsTest {
    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    Pool pool;

    @Inject
    Things things;

    @Inject
    Towns towns;

    private CountedQueries counted;
    private Whereabouts whereabouts;
    private UUID unit;
    private UUID group;
    private UUID plan;

    @BeforeEach
    void a_unit_a_group_and_a_plan() {
        counted = new CountedQueries(sessions, pool);
        whereabouts = new Whereabouts(
                counted.queries(),
                things,
                List.of(entity("Item"), entity("Unit"), entity("UnitGroup"), entity("Plan")));
        var town = towns.anew();
        unit = town.department("czj");
        group = town.group("各部门", UnitKind.DEPARTMENT);
        plan = town.plan(List.of(), Town.task("公开预算", null, Town.unit(Role.LEAD, unit)));
    }

    @Test
    void finds_ids_of_several_tables_with_one_statement() {
        assertThat(find(Set.of(unit, group, plan, Ids.next())).places())
                .isEqualTo(Map.of(unit, entity("Unit"), group, entity("UnitGroup"), plan, entity("Plan")));
        assertThat(counted.sent()).hasSize(1);
    }

    @Test
    void asks_once_for_what_is_found_and_always_for_what_is_not() {
        var unknown = Ids.next();
        find(Set.of(unit, unknown));

        assertThat(find(Set.of(unit)).places()).containsOnlyKeys(unit);
        assertThat(counted.sent()).hasSize(1);
        assertThat(find(Set.of(unit, plan, unknown)).places()).containsOnlyKeys(unit, plan);
        assertThat(counted.sent()).hasSize(2);
    }

    @Test
    void rests_on_nothing_where_all_is_found_and_on_all_tables_where_something_is_not() {
        assertThat(find(Set.of(unit, plan)).tables()).isEmpty();
        assertThat(find(Set.of(unit, plan)).tables()).isEmpty();
        assertThat(find(Set.of(unit, Ids.next())).tables())
                .containsExactlyInAnyOrder("plan_item", "unit", "unit_group", "plan");
    }

    @Test
    void no_ids_are_no_question() {
        assertThat(find(Set.of()).places()).isEmpty();
        assertThat(counted.sent()).isEmpty();
    }

    private record Found(Map<UUID, Class<?>> places, Set<String> tables) {}

    private Found find(Set<UUID> ids) {
        return Await.answer(() -> {
            var basis = Basis.lay();
            return whereabouts.of(ids).map(places -> new Found(new HashMap<>(places), things.of(basis.queries())));
        });
    }

    private Class<?> entity(String name) {
        return sessions.getMetamodel().getEntities().stream()
                .filter(entity -> entity.getName().equals(name))
                .map(EntityType::getJavaType)
                .findFirst()
                .orElseThrow();
    }
}
