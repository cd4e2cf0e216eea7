package io.sunledger.intake.reading;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names that a document spells out undamaged, with which its damaged names are mended: a lost bracket
 * (市委改革办市政务办), a lost character, a name that runs into the text after it. Asked in folded form, it answers as printed.
 */
final class Lexicon {
    private static final int SHORTEST_RESTORED = 5;

    private final Map<String, String> printed = new HashMap<>();
    private final Map<String, String> byLetters = new HashMap<>();
    private final Map<String, String> lessOneLetter = new HashMap<>();
    private int longest;

    /** Takes a name that stood between separators. */
    void learn(String folded, String asPrinted) {
        if (folded.length() > UnitNames.LONGEST || printed.putIfAbsent(folded, asPrinted) != null) {
            return;
        }
        var letters = letters(folded);
        longest = Math.max(longest, folded.length());
        if (letters.length() < folded.length()) {
            byLetters.putIfAbsent(letters, asPrinted);
        }
        if (UnitNames.endsAsUnit(folded) && letters.length() > SHORTEST_RESTORED) {
            for (int i = 1; i < letters.length() - 1; i++) {
                lessOneLetter.putIfAbsent(letters.substring(0, i) + letters.substring(i + 1), asPrinted);
            }
        }
    }

    boolean knows(String folded) {
        return printed.containsKey(folded);
    }

    @Nullable
    String printed(String folded) {
        return printed.get(folded);
    }

    /** The name that has brackets and otherwise these letters. */
    @Nullable
    String withBrackets(String folded) {
        return byLetters.get(folded);
    }

    /** The name that lost one character to become this. */
    @Nullable
    String restored(String folded) {
        return lessOneLetter.get(folded);
    }

    /** The end of the longest known name, its brackets lost or not, that begins at an index; -1 where none does. */
    int endOfNameAt(String text, int from, int limit) {
        for (int to = Math.min(limit, from + longest); to - from >= 3; to--) {
            var name = text.substring(from, to);
            if (printed.containsKey(name) || byLetters.containsKey(name)) {
                return to;
            }
        }
        return -1;
    }

    private static String letters(String name) {
        return name.replace("(", "").replace(")", "");
    }
}
