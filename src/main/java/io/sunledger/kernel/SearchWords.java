package io.sunledger.kernel;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is searched for: words, each of which must occur. Compared is the folded form (the database's function {@code folded}):
 * full and half width (NFKC), traditional and simplified characters, capitals and small letters are alike.
 *
 * @param words folded, none twice, none blank
 */
public record SearchWords(List<String> words) {
    public static final int MOST_WORDS = 8;
    public static final int MOST_CHARACTERS = 100;

    private static final char ESCAPE = '!';
    private static final String BLANKS = "[\\s\\p{Z}]+";

    public SearchWords {
        words = List.copyOf(words);
    }

    /**
     * @param text words with spaces between them; null and blank text search for nothing in particular
     * @throws Refused search.tooLong
     */
    public static SearchWords of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return new SearchWords(List.of());
        }
        var words = Arrays.stream(text.strip().split(BLANKS))
                .map(SearchWords::folded)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        if (text.length() > MOST_CHARACTERS || words.size() > MOST_WORDS) {
            throw new Refused("search.tooLong", MOST_WORDS, MOST_CHARACTERS);
        }
        return new SearchWords(words);
    }

    /** The text as it is compared. */
    public static String folded(String text) {
        var alike = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll(BLANKS, "");
        return Traditional.simplified(alike.toLowerCase(Locale.ROOT));
    }

    /** For each word a pattern of SQL's {@code like … escape '!'} that finds it anywhere. */
    public List<String> patterns() {
        return words.stream().map(SearchWords::pattern).toList();
    }

    private static String pattern(String word) {
        var escaped = word.replace("!", "!!").replace("%", ESCAPE + "%").replace("_", ESCAPE + "_");
        return "%" + escaped + "%";
    }
}
