package io.sunledger.platform.query;

import static io.sunledger.testing.Town.task;
import static io.sunledger.testing.Town.unit;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.sunledger.kernel.Role;
import io.sunledger.testing.Api;
import io.sunledger.testing.Await;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.Town;
import io.sunledger.testing.Towns;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
@SuppressWarnings("NullAway.Init")
class WholeQueriesTest {
    private static final UUID NOBODY = new UUID(7, 7);
    private static final char UNIT_SEPARATOR = '\u001f';

    @Inject
    WholeQueries queries;

    @Inject
    ViewQueries views;

    @Inject
    Towns towns;

    private UUID plan;

    record Task(
            UUID id,
            UUID planId,
            UUID itemId,
            String text,
            @Nullable Role role) {}

    record Item(UUID id, String title, @Nullable String part) {}

    record Assignment(UUID id, UUID taskId, Role role) {}

    @BeforeEach
    void a_plan_of_two_tasks() {
        var town = towns.of("chengchuan");
        var finance = town.department("czj");
        plan = town.plan(
                List.of(),
                task("公开“预算”\"和\\决算\n", Town.MIDYEAR, unit(Role.LEAD, finance)),
                task(
                        "公开规划" + UNIT_SEPARATOR,
                        Town.MIDYEAR,
                        unit(Role.SUPPORT, finance),
                        unit(Role.LEAD, town.department("jyj"))));
    }

    @Test
    void a_tree_of_three_queries_each_thing_under_its_own() throws JsonProcessingException {
        var assignments = new Part(
                branch(
                        "select a.id, a.taskId, a.role from Assignment a where a.taskId in :tasks order by a.ordinal",
                        Assignment.class,
                        Map.of("tasks", List.of(NOBODY)),
                        "tasks"),
                List.of(new Part.Column("role", 2, Written.QUOTED, false)));
        var item = new Part(
                branch(
                        "select i.id, i.title, i.part from Item i where i.id in :items",
                        Item.class,
                        Map.of("items", List.of(NOBODY)),
                        "items"),
                List.of(new Part.Same("__typename", "Item"), new Part.Column("part", 2, Written.TEXT, true)));

        var texts = texts(
                tasks(
                        new Part.Column("text", 3, Written.TEXT, false),
                        new Part.Below("item", 2, false, false, item),
                        new Part.Below("assignments", 0, true, false, assignments)),
                List.of(NOBODY, plan),
                List.of(Map.of("text", "公开规划" + UNIT_SEPARATOR), Map.of(), Map.of()));

        assertThat(texts).isNotNull();
        assertThat(texts.get(0)).isEqualTo("[]");
        assertThat(JsonMapper.builder().build().readTree(texts.get(1)))
                .isEqualTo(JsonMapper.builder().build().readTree("""
                        [{"text": "公开“预算”\\"和\\\\决算\\n", "item": {"__typename": "Item", "part": "一、推进决策公开"},
                          "assignments": [{"role": "LEAD"}]},
                         {"text": "公开规划\\u001f", "item": {"__typename": "Item", "part": "一、推进决策公开"},
                          "assignments": [{"role": "SUPPORT"}, {"role": "LEAD"}]}]"""));
    }

    @Test
    void the_plan_board_is_one_statement_for_the_office_and_another_for_an_officer() throws IOException {
        var mark = "board" + UUID.randomUUID().toString().replace("-", "");
        var query = Files.readString(Path.of("graphql/operations/PlanBoard.graphql"))
                .replace("title", mark + ": title");

        for (var user : List.of("office", "czj-officer", "office")) {
            var asked = Map.of("query", query, "variables", Map.of("id", plan));
            var answer = Api.as(user)
                    .rest()
                    .body(asked)
                    .contentType("application/json")
                    .post("/graphql");
            assertThat(answer.asString())
                    .as("PostgreSQL writes escapes with small letters, we do not")
                    .contains("\\u001f");
        }

        var made = queries.made().stream().filter(sql -> sql.contains(mark)).toList();
        assertThat(made)
                .hasSize(2)
                .allSatisfy(sql -> assertThat(sql)
                        .contains(
                                "from plan ",
                                "from plan_item ",
                                "from task ",
                                "from assignment ",
                                "from duty ",
                                "from report "));
        assertThat(made).filteredOn(sql -> sql.contains("from unit ")).hasSize(1);
    }

    @Test
    void nothing_where_one_is_asked_for_and_there_is_none() {
        var plans = new Part(
                branch(
                        "select p.id, p.year from Plan p where p.id in :plans",
                        Year.class,
                        Map.of("plans", List.of(NOBODY)),
                        "plans"),
                List.of(new Part.Column("year", 1, Written.PLAIN, false)));

        assertThat(Await.answer(() -> queries.texts(plans, false, List.of(plan, NOBODY), List.of(Map.of()))))
                .containsExactly("{\"year\":2022}", null);
    }

    record Year(UUID id, int year) {}

    @Test
    void a_value_that_is_missing_where_it_must_not_be_makes_no_answer() {
        var strict = tasks(new Part.Column("role", 4, Written.ofPlace(Role.class), false));
        var loose = tasks(new Part.Column("role", 4, Written.ofPlace(Role.class), true));
        var parameters = List.<Map<String, ?>>of(Map.of("text", "公开规划" + UNIT_SEPARATOR));

        assertThat(texts(strict, List.of(plan), parameters)).isNull();
        assertThat(texts(loose, List.of(plan), parameters))
                .containsExactly("[{\"role\":null},{\"role\":\"RESPONSIBLE\"}]");
    }

    @Test
    void a_list_that_is_compared_with_no_column_or_twice_hangs_on_nothing() {
        var query = "select t.id, t.planId from Task t where ";
        var parameters = Map.of("plans", List.of(NOBODY));

        assertThat(found(query + "t.planId in :plans or t.itemId in :plans", parameters))
                .isNull();
        assertThat(found(query + "coalesce(t.planId, t.itemId) in :plans", parameters))
                .isNull();
        assertThat(found(query + "t.planId in :plans", parameters)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-28T08:00:00Z",
                "2026-11-28T08:00:01.500Z",
                "1901-01-01T23:59:59.123456Z",
                "2026-02-28T00:00:00.000100Z",
                "2026-11-28T10:10:10.100Z"
            })
    void instants_as_the_service_writes_them(String text) {
        var instant = Instant.parse(text);

        var written = written(Written.INSTANT, "timestamptz", instant.atOffset(ZoneOffset.UTC));

        assertThat(written).isEqualTo(instant.toString());
    }

    @Test
    void texts_that_json_says_otherwise_come_through() throws JsonProcessingException {
        var text = "\u0001\u001f\"\\/\b\f\n\r\t é 政务公开 \uD83D\uDE00 </script> \u2028";

        var written = written(Written.TEXT, "text", text);

        assertThat(written).doesNotContain("\u0001");
        assertThat(JsonMapper.builder().build().readValue(written, String.class))
                .isEqualTo(text);
    }

    private String written(Written how, String type, Object value) {
        var sql = "select " + how.sql("v.c") + " from (values ($1::" + type + ")) v(c)";
        return Await.answer(() -> views.rows(sql, Tuple.of(value))
                .map(rows -> rows.iterator().next().getString(0)));
    }

    private Part tasks(Part.Member... members) {
        var hql = """
                select t.id, t.planId, t.itemId, t.text,
                       case when t.text = :text then io.sunledger.kernel.Role.RESPONSIBLE end
                from Task t where t.planId in :plans order by t.ordinal""";
        return new Part(
                branch(hql, Task.class, Map.of("plans", List.of(NOBODY), "text", "公开规划" + UNIT_SEPARATOR), "plans"),
                List.of(members));
    }

    private @Nullable List<@Nullable String> texts(Part part, List<UUID> parents, List<Map<String, ?>> parameters) {
        return Await.answer(() -> queries.texts(part, true, parents, parameters));
    }

    private Branch branch(String hql, Class<?> view, Map<String, ?> parameters, String parents) {
        return Objects.requireNonNull(queries.branch(new Rehearsal.Query(hql, view, parameters), parents));
    }

    private @Nullable Branch found(String hql, Map<String, ?> parameters) {
        return queries.branch(new Rehearsal.Query(hql, Pair.class, parameters), "plans");
    }

    record Pair(UUID id, UUID planId) {}
}
