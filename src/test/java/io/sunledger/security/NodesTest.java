package io.sunledger.security;

import static io.sunledger.security.OneOfEach.OFFICE;
import static io.sunledger.security.OneOfEach.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.sunledger.kernel.Ids;
import io.sunledger.messaging.Messages;
import io.sunledger.plan.PlanDetails;
import io.sunledger.testing.Api;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.Town;
import io.sunledger.testing.Towns;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
@SuppressWarnings("NullAway.Init")
class NodesTest {
    /** What is not even the office's of the same government. */
    private static final Set<String> OF_ONE_ACCOUNT = Set.of("ExportJob", "ImportJob");

    private static final Set<String> OF_OFFICERS = Set.of("ExportJob", "ImportJob", "Message");

    @Inject
    GraphQLSchema schema;

    @Inject
    Towns towns;

    @Inject
    PlanDetails details;

    @Inject
    Messages messages;

    private Town town;

    @BeforeEach
    void a_town() {
        town = towns.of("chengchuan");
    }

    @Test
    void finds_one_of_each_type_of_the_schema_for_who_may_see_it_and_for_nobody_else() {
        var made = new OneOfEach(town, details, messages).make();
        assertThat(made).containsOnlyKeys(types());

        made.forEach((type, id) -> {
            assertThat(node(OF_OFFICERS.contains(type) ? OFFICER : OFFICE, id))
                    .as(type)
                    .isEqualTo(Map.of("__typename", type, "id", id));
            assertThat(node("qinghe-office", id)).as(type + " elsewhere").isNull();
        });
        OF_ONE_ACCOUNT.forEach(
                type -> assertThat(node(OFFICE, made.get(type))).as(type).isNull());
        assertThat(node("jyj-officer", made.get("Draft"))).isNull();
    }

    @Test
    void finds_several_at_once_in_their_order_and_again_as_often_as_they_are_asked_for() {
        var made = new OneOfEach(town, details, messages).make();
        var ids = new ArrayList<>(made.values());
        ids.add(2, Ids.next().toString());
        ids.add(made.get("Unit"));
        ids.add(made.get("Duty"));

        assertThat(typenames(OFFICER, ids))
                .hasSize(ids.size())
                .containsSubsequence("CloseOut", null, "Duty", "UrgingSheet", "Unit", "Duty")
                .containsAll(
                        types().stream().filter(type -> !type.equals("Draft")).toList())
                .doesNotContain("Draft");
        assertThat(typenames(OFFICE, ids)).contains("Draft").doesNotContainAnyElementsOf(OF_ONE_ACCOUNT);
        assertThat(typenames("qinghe-office", ids)).hasSize(ids.size()).containsOnlyNulls();
        var answer = Api.as(OFFICE).operation("Nodes", Map.of("ids", List.of(made.get("Plan"), "nonsense")));
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("id.malformed");
    }

    private Set<String> types() {
        var names = new HashSet<String>();
        schema.getImplementations((GraphQLInterfaceType) schema.getType("Node")).stream()
                .map(GraphQLObjectType::getName)
                .forEach(names::add);
        return names;
    }

    private static Map<String, String> node(String user, String id) {
        return Api.as(user).operation("Node", Map.of("id", id)).getMap("data.node");
    }

    private static List<@Nullable String> typenames(String user, List<String> ids) {
        List<@Nullable Map<String, String>> found =
                Api.as(user).operation("Nodes", Map.of("ids", ids)).getList("data.nodes");
        var names = new ArrayList<@Nullable String>();
        found.forEach(one -> names.add(one == null ? null : one.get("__typename")));
        return names;
    }
}
