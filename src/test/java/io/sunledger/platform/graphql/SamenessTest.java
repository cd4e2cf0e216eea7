package io.sunledger.platform.graphql;

import static io.sunledger.testing.Town.task;
import static io.sunledger.testing.Town.unit;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import io.sunledger.kernel.Role;
import io.sunledger.testing.Api;
import io.sunledger.testing.BothEngines;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.Tokens;
import io.sunledger.testing.Town;
import io.sunledger.testing.Towns;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Our executor answers as graphql-java's own does; Api compares each operation of graphql/operations as well. */
@ServiceTest
class SamenessTest {
    private static final int GENERATED = 40;

    private static final List<Supplier<String>> TOKENS =
            List.of(() -> Tokens.of("office"), () -> Tokens.of("czj-officer"), Tokens::ofThirdParty);

    @Inject
    Towns towns;

    @Inject
    GraphQLSchema schema;

    private final Map<String, Object> ids = new HashMap<>();

    @BeforeEach
    void a_plan_with_duties_and_a_report() {
        var town = towns.of("chengchuan");
        var finance = town.department("czj");
        var education = town.department("jyj");
        var plan = town.plan(
                List.of(unit(Role.SUPPORT, education)),
                task("公开预算", null, unit(Role.LEAD, finance)),
                task("公开规划", Town.MIDYEAR, unit(Role.LEAD, education), unit(Role.SUPPORT, finance)));
        ids.put("plan", plan.toString());
        var mine = Api.as("czj-officer").operation("MyDuties", Map.of("first", 50, "filter", Map.of("planId", plan)));
        ids.put("duty", mine.getString("data.myDuties.edges[0].node.id"));
        ids.put("unit", finance.toString());
    }

    @Test
    void aliases_fragments_and_directives() {
        same("""
                query Q($plan: ID!, $yes: Boolean!, $no: Boolean!) {
                  first: plan(id: $plan) { ...Whole __typename }
                  second: plan(id: $plan) { a: id b: id items { ...on Item { title } id: number again: id } }
                  none: plan(id: $plan) @skip(if: $yes) { id }
                  all: plan(id: $plan) @include(if: $yes) { title @include(if: $no) year @skip(if: $no) items { id } }
                }
                fragment Whole on Plan { id title items { tasks { ...Work } } items { number tasks { text } } }
                fragment Work on Task { id assignments { role name __typename } duties { state due role overdue light } }
                """);
    }

    @Test
    void things_of_several_types_by_their_ids() {
        same("""
                query Q($plan: ID!, $duty: ID!, $unit: ID!, $ids: [String!]!) {
                  nodes(ids: $ids) {
                    __typename id
                    ... on Plan { title items { title } }
                    ... on Duty { state task { text plan { id } } unit { name parent { name } } }
                    ... on Unit { name code aliases { name } }
                    ... on Node { same: id }
                  }
                  node(id: $plan) { id ... on Plan { year } ... on Duty { due } }
                  duty: node(id: $duty) { ... on Duty { id plan { items { tasks { duties { task { item { id } } } } } } } }
                  unit: node(id: $unit) { ... on Unit { kind } }
                }
                """);
    }

    @Test
    void refusals_partial_data_and_what_nobody_has() {
        same("{ plan(id: \"00000000-0000-7000-8000-000000000000\") { id } me { name } }");
        same("{ node(id: \"nonsense\") { id } me { name } }");
        same("query Q($plan: ID!) { plan(id: $plan) { nothing } }");
        same("query Q($plan: ID!, $duty: Int!) { plan(id: $plan) { id } }");
        same("query A { me { name } } query B { me { name } }");
    }

    @Test
    void the_schema_about_itself_beside_data() {
        same("{ __typename me { name __typename } __type(name: \"Duty\") { name fields { name type { name } } } }");
    }

    @Test
    void whatever_can_be_asked() {
        var random = new Random(4);
        var asked = new AnyQuery(schema, random);
        var data = 0;

        for (var number = 0; number < GENERATED; number++) {
            var answer = BothEngines.answer(TOKENS.get(number % TOKENS.size()).get(), asked.next(), variables());
            data += answer.path("data").size();
        }

        assertThat(data).isGreaterThan(GENERATED);
    }

    private void same(String query) {
        TOKENS.forEach(token -> BothEngines.answer(token.get(), query, variables()));
    }

    private Map<String, Object> variables() {
        var variables = new HashMap<String, Object>(ids);
        variables.put("ids", List.of(ids.get("unit"), ids.get("plan"), ids.get("duty"), ids.get("plan")));
        variables.putAll(Map.of("yes", true, "no", false));
        return variables;
    }
}
