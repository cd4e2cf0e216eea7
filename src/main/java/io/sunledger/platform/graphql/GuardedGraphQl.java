package io.sunledger.platform.graphql;

import graphql.GraphQL;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.parser.ParserOptions;
import io.smallrye.graphql.spi.EventingService;
import jakarta.enterprise.inject.spi.CDI;
import org.jspecify.annotations.Nullable;

/** Puts the {@link Guard} into the engine, behind what SmallRye put there; the service loader finds it. */
public final class GuardedGraphQl implements EventingService {
    @Override
    @SuppressWarnings("NullAway") // SmallRye's word for "always on"
    public @Nullable String getConfigKey() {
        return null;
    }

    @Override
    public GraphQL.Builder beforeGraphQLBuild(GraphQL.Builder builder) {
        var limits = CDI.current().select(GraphQlConfig.class).get().limits();
        bound(limits);
        var before = builder.build().getInstrumentation();
        return builder.instrumentation(new ChainedInstrumentation(before, new Guard(limits)));
    }

    private static void bound(GraphQlConfig.Limits limits) {
        var bounded = ParserOptions.getDefaultParserOptions()
                .transform(options -> options.maxTokens(limits.tokens()).maxCharacters(limits.characters()));
        ParserOptions.setDefaultParserOptions(bounded);
        ParserOptions.setDefaultOperationParserOptions(bounded);
    }
}
