package io.sunledger.kernel;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request.
 *
 * @param code stable, looked up in {@link Wording}
 * @param path where in the request, as a JSON pointer (RFC 6901): {@code /items/3/tasks/0/deadlines/1}
 * @param span where in the source document, where that is known
 * @param facts what the sentence needs
 */
public record Breach(String code, String path, @Nullable SourceSpan span, List<Object> facts) {
    public Breach {
        facts = List.copyOf(facts);
    }

    public static Breach at(String path, String code, Object... facts) {
        return new Breach(code, path, null, List.of(facts));
    }

    public Breach in(@Nullable SourceSpan place) {
        return new Breach(code, path, place, facts);
    }

    /** The sentence for a person. */
    public String sentence(Locale language) {
        return Wording.of(code, language, facts.toArray());
    }
}
