package io.sunledger.platform.graphql;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Valid queries are parsed and validated once; those that were not asked for the longest time make room. */
final class ParsedQueries implements PreparsedDocumentProvider {
    /** Of all texts together; what is parsed takes some forty times as many octets. */
    private static final int MOST_CHARACTERS = 1_000_000;

    private final Map<String, PreparsedDocumentEntry> parsed = new LinkedHashMap<>(16, 0.75f, true);
    private int characters;

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        var query = input.getQuery();
        var known = known(query);
        if (known == null) {
            known = parse.apply(input);
            if (!known.hasErrors()) {
                keep(query, known);
            }
        }
        return CompletableFuture.completedFuture(known);
    }

    private synchronized @Nullable PreparsedDocumentEntry known(String query) {
        return parsed.get(query);
    }

    private synchronized void keep(String query, PreparsedDocumentEntry entry) {
        if (parsed.put(query, entry) == null) {
            characters += query.length();
        }
        var eldest = parsed.keySet().iterator();
        while (characters > MOST_CHARACTERS && eldest.hasNext()) {
            characters -= eldest.next().length();
            eldest.remove();
        }
    }
}
