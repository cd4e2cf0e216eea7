package io.sunledger.platform.graphql.execution;

import static graphql.Scalars.GraphQLString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import graphql.execution.ExecutionStepInfo;
import graphql.execution.NonNullableFieldWasNullException;
import graphql.execution.ResultPath;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a value is missing that the schema promises, what is around it goes too, up to what may be null. */
class WithdrawalTest {
    private static final GraphQLObjectType THING =
            GraphQLObjectType.newObject().name("Thing").build();

    @Test
    void a_value_that_may_be_null_goes_alone() throws JsonProcessingException {
        var root = root(THING);
        var thing = object(root, "may", GraphQLString, "must", GraphQLNonNull.nonNull(GraphQLString));
        thing.put(1, "here");

        thing.withdraw(0);

        assertThat(json(root)).isEqualTo("{\"may\":null,\"must\":\"here\"}");
    }

    @Test
    void a_value_that_must_not_be_null_takes_its_object_along() throws JsonProcessingException {
        var root = root(THING);
        var outer = object(root, "inner", THING, "other", GraphQLString);
        var inner = new ObjectValue(outer, 0, "view", selection("must", GraphQLNonNull.nonNull(GraphQLString)));
        outer.put(0, inner);
        outer.put(1, "here");

        inner.withdraw(0);

        assertThat(json(root)).isEqualTo("{\"inner\":null,\"other\":\"here\"}");
    }

    @Test
    void an_element_that_must_not_be_null_takes_its_list_along_and_another_goes_alone() throws JsonProcessingException {
        var root = root(THING);
        var thing = object(root, "strict", GraphQLString, "loose", GraphQLString);
        var strict = new ListValue(thing, 0, true, 2);
        var loose = new ListValue(thing, 1, false, 2);
        thing.put(0, strict);
        thing.put(1, loose);
        loose.put(1, 2);

        strict.withdraw(1);
        loose.withdraw(0);

        assertThat(json(root)).isEqualTo("{\"strict\":null,\"loose\":[null,2]}");
    }

    @Test
    void a_root_that_must_not_be_null_fails() {
        var root = root(GraphQLNonNull.nonNull(THING));
        object(root, "must", GraphQLNonNull.nonNull(GraphQLString)).withdraw(0);

        root.complete();

        assertThatThrownBy(() -> root.promise().get()).hasCauseInstanceOf(NonNullableFieldWasNullException.class);
    }

    @Test
    void every_place_knows_its_way_from_the_root() {
        var root = root(THING);
        var thing = object(root, "list", GraphQLString);
        var list = new ListValue(thing, 0, false, 3);
        var path = new ArrayList<Object>();

        new ObjectValue(list, 2, "view", selection("alias", GraphQLString)).addPath(0, path);

        assertThat(path).containsExactly("root", "list", 2, "alias");
    }

    private static RootValue root(GraphQLType type) {
        return new RootValue(ExecutionStepInfo.newExecutionStepInfo()
                .type((GraphQLOutputType) type)
                .path(ResultPath.rootPath().segment("root"))
                .build());
    }

    private static ObjectValue object(RootValue root, Object... keysAndTypes) {
        var object = new ObjectValue(root, 0, "view", selection(keysAndTypes));
        root.put(0, object);
        return object;
    }

    private static String json(RootValue root) throws JsonProcessingException {
        root.complete();
        return new JsonMapper().writeValueAsString(root.promise().join());
    }

    @SuppressWarnings("NullAway") // nothing asks for what is left out
    private static Selection selection(Object... keysAndTypes) {
        var fields = new ArrayList<SelectedField>();
        for (var at = 0; at < keysAndTypes.length; at += 2) {
            var shape = Shape.of((GraphQLType) keysAndTypes[at + 1]);
            fields.add(new SelectedField((String) keysAndTypes[at], new Access.TypeName(), null, shape, null));
        }
        return new Selection(THING, null, List.copyOf(fields));
    }
}
