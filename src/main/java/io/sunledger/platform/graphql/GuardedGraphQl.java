package io.sunledger.platform.graphql;

import graphql.GraphQL;
import graphql.execution.instrumentation.ChainedInstrumentation;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.spi.EventingService;
import io.sunledger.platform.graphql.execution.BreadthFirst;
import io.sunledger.platform.query.WholeQueries;
import jakarta.enterprise.inject.spi.CDI;
import org.jspecify.annotations.Nullable;

/**
 * Puts the {@link Guard} and our executor into SmallRye's engine, which runs what comes over sockets; the service loader finds it.
 * What comes over HTTP runs on {@link FastEngine}.
 */
public final class GuardedGraphQl implements EventingService {
    @Override
    @SuppressWarnings("NullAway") // SmallRye's word for "always on"
    public @Nullable String getConfigKey() {
        return null;
    }

    @Override
    public GraphQL.Builder beforeGraphQLBuild(GraphQL.Builder builder) {
        var limits = CDI.current().select(GraphQlConfig.class).get().limits();
        Guard.boundParser(limits);
        var before = builder.build().getInstrumentation();
        var model = CDI.current().select(Schema.class).get();
        return new BreadthFirst(model, CDI.current().select(WholeQueries.class).get())
                .into(builder)
                .instrumentation(new ChainedInstrumentation(before, new Guard(limits)));
    }
}
