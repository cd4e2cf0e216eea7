package io.sunledger.platform.graphql;

import graphql.execution.AbortExecutionException;
import io.sunledger.kernel.Refused;

/** A query that is refused whole, before any of it runs. */
final class QueryRefused extends AbortExecutionException {
    private static final long serialVersionUID = 1L;

    private final transient Refused refused;

    QueryRefused(Refused refused) {
        super(refused.code());
        this.refused = refused;
    }

    static QueryRefused tooComplex(String limit, long asked, int allowed) {
        return new QueryRefused(new Refused("request.tooComplex", limit, asked, allowed));
    }

    Refused refused() {
        return refused;
    }
}
