package io.sunledger.platform.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import io.sunledger.platform.Memory;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Valid queries are parsed and validated once; those that are asked least make room. */
final class ParsedQueries implements PreparsedDocumentProvider {
    /** Of all texts together; what is parsed takes some forty times as many octets. */
    private static final int MOST_CHARACTERS = 1_000_000;

    private final Cache<String, PreparsedDocumentEntry> parsed =
            Memory.ofWeight(MOST_CHARACTERS, (query, entry) -> query.length());

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        var query = input.getQuery();
        var known = parsed.getIfPresent(query);
        if (known == null) {
            known = parse.apply(input);
            if (!known.hasErrors()) {
                parsed.put(query, known);
            }
        }
        return CompletableFuture.completedFuture(known);
    }
}
