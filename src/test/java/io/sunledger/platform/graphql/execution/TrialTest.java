package io.sunledger.platform.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Role;
import io.sunledger.platform.Batch;
import io.sunledger.platform.query.Branch;
import io.sunledger.platform.query.Rehearsal;
import io.sunledger.platform.query.WholeQueries;
import io.sunledger.testing.ServiceTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which features may be answered as part of a larger statement: those that hand on their query's rows, and no others. */
@ServiceTest
@SuppressWarnings("NullAway.Init")
class TrialTest {
    private static final String HQL =
            "select a.id, a.taskId, a.role, a.name from Assignment a where a.taskId in :tasks order by a.ordinal";

    @Inject
    WholeQueries queries;

    record Thing(UUID id, String text) {}

    record Row(UUID id, UUID taskId, Role role, @Nullable String name) {}

    record Shown(UUID id, Role role, String name) {}

    @Test
    void rows_that_are_handed_on_as_they_are() {
        var joint = joint(rows -> rows);

        assertThat(joint).isNotNull();
        assertThat(joint.parent()).isEqualTo("id");
        assertThat(joint.view()).isEqualTo(Row.class);
        assertThat(joint.column("name")).isEqualTo(3);
    }

    @Test
    void views_of_rows_with_what_stands_in_them_unchanged() {
        var joint = joint(rows -> rows, row -> new Shown(row.id(), row.role(), "单位" + row.name()));

        assertThat(joint).isNotNull();
        assertThat(joint.column("role")).isEqualTo(2);
        assertThat(joint.column("name")).as("it is worded anew").isNull();
    }

    @Test
    void not_where_some_rows_are_left_out() {
        assertThat(joint(rows ->
                        rows.stream().filter(row -> row.role() != Role.SUPPORT).toList()))
                .isNull();
        assertThat(joint(rows -> rows.stream().filter(row -> row.name() != null).toList()))
                .isNull();
    }

    @Test
    void not_where_rows_are_sorted_anew() {
        assertThat(joint(rows ->
                        rows.stream().sorted(Comparator.comparing(Row::role)).toList()))
                .isNull();
    }

    @Test
    void not_where_they_are_sorted_to_things_by_something_else() {
        var trial = new Trial(
                feature(things -> asked(ids(things)).map(rows -> Batch.lists(ids(things), rows, Row::id))),
                things(),
                new Trial.Rows(Row.class, branch()),
                "id");

        assertThat(trial.joint()).isNull();
    }

    @Test
    void not_where_views_do_not_tell_their_rows() {
        record Count(int rows) {}

        assertThat(joint(rows -> rows, row -> new Count(1))).isNull();
    }

    @Test
    void not_where_a_second_query_is_asked() {
        var outcome = Rehearsal.hold(
                () -> asked(ids(things())).chain(rows -> asked(ids(things()))), (query, view) -> List.of());

        assertThat(outcome.query()).isNull();
        assertThat(outcome.answer()).isEmpty();
    }

    private @Nullable Joint joint(Function<List<Row>, List<Row>> door) {
        return joint(door, row -> row);
    }

    private @Nullable Joint joint(Function<List<Row>, List<Row>> door, Function<Row, Object> view) {
        return new Trial(
                        feature(things -> asked(ids(things))
                                .map(door)
                                .map(rows -> Batch.lists(ids(things), rows, Row::taskId).stream()
                                        .map(its -> its.stream().map(view).toList())
                                        .toList())),
                        things(),
                        new Trial.Rows(Row.class, branch()),
                        "id")
                .joint();
    }

    private Branch branch() {
        var query = new Rehearsal.Query(HQL, Row.class, Map.of("tasks", ids(things())));
        return Objects.requireNonNull(queries.branch(query, "tasks"));
    }

    private static Uni<List<Row>> asked(List<UUID> tasks) {
        return Objects.requireNonNull(Rehearsal.present()).list(HQL, Row.class, Map.of("tasks", tasks));
    }

    private static Trial.Feature feature(Function<List<Object>, Uni<? extends List<?>>> door) {
        return new Trial.Feature() {
            @Override
            public boolean many() {
                return true;
            }

            @Override
            public Rehearsal.Outcome<List<?>> rehearse(List<Object> things, List<?> rows) {
                return Rehearsal.hold(() -> door.apply(things).map(answers -> answers), (query, view) -> rows);
            }
        };
    }

    private static List<Object> things() {
        return new ArrayList<>(List.of(new Thing(new UUID(7, 1), "一"), new Thing(new UUID(7, 2), "二")));
    }

    private static List<UUID> ids(List<Object> things) {
        return things.stream().map(thing -> ((Thing) thing).id()).toList();
    }
}
