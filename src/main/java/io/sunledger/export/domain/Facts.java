package io.sunledger.export.domain;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What a code's sentence needs, kept in one column until somebody reads it in a language. */
public final class Facts {
    /** Facts are told apart by what no fact has in it. */
    private static final String BETWEEN = "\u001F";

    private Facts() {}

    static String kept(Collection<?> facts) {
        return facts.stream().map(String::valueOf).collect(Collectors.joining(BETWEEN));
    }

    /** The facts as they were given. */
    public static List<String> of(String kept) {
        return kept.isEmpty() ? List.of() : List.of(kept.split(BETWEEN, -1));
    }
}
