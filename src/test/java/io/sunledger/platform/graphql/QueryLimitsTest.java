package io.sunledger.platform.graphql;

import static io.sunledger.platform.graphql.GraphQlOverHttpTest.ask;
import static io.sunledger.platform.graphql.GraphQlOverHttpTest.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.sunledger.testing.ServiceTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@ServiceTest
class QueryLimitsTest {
    @Test
    void refuses_more_root_fields_than_a_query_may_have() {
        ask(repeated(30, "a%d: me { name }")).statusCode(200);
        tooComplex(repeated(31, "a%d: me { name }"), "rootFields", "31", "30");
    }

    @Test
    void refuses_more_aliases_than_a_query_may_have() {
        tooComplex("{ me " + repeated(61, "a%d: name") + " }", "aliases", "61", "60");
    }

    @Test
    void refuses_more_tokens_than_a_query_may_have() {
        refused(ask("{ me " + repeated(6000, "name") + " }"), 400, "request.malformed");
    }

    @Test
    void refuses_a_query_longer_than_a_query_may_be() {
        tooComplex("{ me { name } } #" + "x".repeat(50_000), "characters", "50,017", "50,000");
    }

    @Test
    void counts_what_nested_fragments_stand_for() {
        var doubling = IntStream.range(0, 40)
                .mapToObj(i -> "fragment F%d on Me { ...F%d ...F%d }".formatted(i, i + 1, i + 1))
                .collect(Collectors.joining(" "));

        tooComplex("{ me { ...F0 } } " + doubling + " fragment F40 on Me { name }", "complexity", "100,001", "100,000");
    }

    @Test
    void answers_the_introspection_of_tools() {
        var type =
                "kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { name }}}}}";

        ask("{ __schema { types { name fields { name args { name type { " + type + " } } type { " + type + " } } } } }")
                .statusCode(200);
    }

    private static void tooComplex(String query, String limit, String asked, String allowed) {
        var answer = refused(ask(query), 400, "request.tooComplex")
                .body("errors[0].message", containsString(limit))
                .body("errors[0].message", containsString(asked))
                .body("errors[0].message", containsString(allowed));

        assertThat(answer.extract().jsonPath().getList("errors")).hasSize(1);
    }

    private static String repeated(int times, String field) {
        return IntStream.range(0, times)
                .mapToObj(i -> field.contains("%d") ? field.formatted(i) : field)
                .collect(Collectors.joining(" ", "{ ", " }"));
    }
}
