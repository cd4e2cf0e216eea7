package io.sunledger.platform.graphql;

import graphql.execution.ExecutionContext;
import graphql.introspection.Introspection;
import graphql.language.Field;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLTypeUtil;
import io.sunledger.kernel.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a query asks for, reckoned from its text and variables before it runs. Skipped fields count, so that a variable cannot
 * hide them; introspection counts its fields alone, for graphql-java bounds it.
 *
 * <p>The walk ends at the first limit that is passed: a query of nested fragments can stand for far more fields than it has
 * characters.
 */
final class QueryCost {
    private final ExecutionContext query;
    private final GraphQlConfig.Limits limits;

    private int depth;
    private int rootFields;
    private int aliases;
    private long nodes;
    private long complexity;

    private QueryCost(ExecutionContext query, GraphQlConfig.Limits limits) {
        this.query = query;
        this.limits = limits;
    }

    /** @throws QueryRefused request.tooComplex */
    static QueryCost of(ExecutionContext query, GraphQlConfig.Limits limits) {
        var cost = new QueryCost(query, limits);
        var operation = query.getOperationDefinition();
        var schema = query.getGraphQLSchema();
        var root = switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
        if (root != null) {
            cost.add(operation.getSelectionSet(), new Place(root, 1, 1, null));
        }
        return cost;
    }

    /** How many values the query asks for. */
    long complexity() {
        return complexity;
    }

    /**
     * Where fields are asked for.
     *
     * @param times on how many things
     * @param page the page's size, inside a connection whose lists have not been met
     */
    private record Place(
            GraphQLCompositeType type,
            int depth,
            long times,
            @Nullable Integer page) {
        Place as(GraphQLCompositeType narrower) {
            return new Place(narrower, depth, times, page);
        }
    }

    private void add(@Nullable SelectionSet selected, Place place) {
        if (selected == null) {
            return;
        }
        for (Selection<?> selection : selected.getSelections()) {
            if (selection instanceof Field field) {
                addField(field, place);
            } else if (selection instanceof InlineFragment inline) {
                var condition = inline.getTypeCondition();
                add(inline.getSelectionSet(), condition == null ? place : narrowed(place, condition.getName()));
            } else if (selection instanceof FragmentSpread spread) {
                var fragment = query.getFragmentsByName().get(spread.getName());
                add(
                        fragment.getSelectionSet(),
                        narrowed(place, fragment.getTypeCondition().getName()));
            }
        }
    }

    private Place narrowed(Place place, String type) {
        return query.getGraphQLSchema().getType(type) instanceof GraphQLCompositeType narrower
                ? place.as(narrower)
                : place;
    }

    private void addField(Field field, Place place) {
        count(field, place);
        if (!(place.type() instanceof GraphQLFieldsContainer container)) {
            return;
        }
        var definition = Introspection.getFieldDefinition(query.getGraphQLSchema(), container, field.getName());
        var type = GraphQLTypeUtil.unwrapAll(definition.getType());
        if (!(type instanceof GraphQLCompositeType composite)) {
            return;
        }
        if (type.getName().startsWith("__")) {
            add(field.getSelectionSet(), new Place(composite, 1, 1, null));
            return;
        }
        add(field.getSelectionSet(), below(field, definition.getType(), composite, place));
    }

    private void count(Field field, Place place) {
        if (place.depth() == 1 && !Introspection.isIntrospectionTypes(place.type())) {
            check("rootFields", ++rootFields, limits.rootFields());
        }
        if (field.getAlias() != null) {
            check("aliases", ++aliases, limits.aliases());
        }
        depth = Math.max(depth, place.depth());
        check("depth", depth, limits.depth());
        complexity += place.times();
        check("complexity", complexity, limits.complexity());
    }

    private Place below(Field field, GraphQLOutputType type, GraphQLCompositeType composite, Place place) {
        var asked = pageSize(field);
        var page = asked == null ? place.page() : asked;
        if (!GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(type))) {
            return new Place(composite, place.depth() + 1, place.times(), asked);
        }
        var times = place.times() * (page == null ? limits.plainList() : page);
        nodes += times;
        check("nodes", nodes, limits.nodes());
        return new Place(composite, place.depth() + 1, times, null);
    }

    // more than a page may hold is refused by the page itself, with the better sentence
    private @Nullable Integer pageSize(Field field) {
        for (var argument : field.getArguments()) {
            if (argument.getName().equals("first") || argument.getName().equals("last")) {
                var size = number(argument.getValue());
                return size == null ? null : Math.min(Math.max(size, 1), PageRequest.MOST);
            }
        }
        return null;
    }

    private @Nullable Integer number(Value<?> value) {
        if (value instanceof IntValue literal) {
            return literal.getValue().bitLength() < Integer.SIZE
                    ? literal.getValue().intValue()
                    : PageRequest.MOST;
        }
        return value instanceof VariableReference variable
                        && query.getCoercedVariables().get(variable.getName()) instanceof Integer given
                ? given
                : null;
    }

    private static void check(String limit, long asked, int allowed) {
        if (asked > allowed) {
            throw QueryRefused.tooComplex(limit, asked, allowed);
        }
    }
}
