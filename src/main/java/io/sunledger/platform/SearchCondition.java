package io.sunledger.platform;

import io.sunledger.kernel.SearchWords;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A search as a condition of HQL: every word occurs somewhere. */
public final class SearchCondition {
    private static final String NAME = "searched";

    private final SearchWords search;

    public SearchCondition(SearchWords search) {
        this.search = search;
    }

    /** Whether anything is searched for; if not, there is no condition. */
    public boolean isEmpty() {
        return search.words().isEmpty();
    }

    /** @param of the condition for one word, of the HQL that goes behind {@code like} */
    public String hql(UnaryOperator<String> of) {
        return IntStream.range(0, search.words().size())
                .mapToObj(word -> of.apply(":" + NAME + word + " escape '!'"))
                .collect(Collectors.joining(" and "));
    }

    public Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        var patterns = search.patterns();
        IntStream.range(0, patterns.size()).forEach(word -> parameters.put(NAME + word, patterns.get(word)));
        return parameters;
    }
}
