package io.sunledger.intake.reading;

import java.util.BitSet;

/** A task's text without white space, and where its clauses begin and end. */
final class Clauses {
    private final Stretch stretch;
    private final String text;
    private final BitSet inTitles = new BitSet();
    private final BitSet taken = new BitSet();

    Clauses(Stretch stretch) {
        this.stretch = stretch;
        this.text = stretch.text();
        int open = -1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '《') {
                open = i;
            } else if (text.charAt(i) == '》' && open >= 0) {
                inTitles.set(open, i + 1);
                open = -1;
            }
        }
    }

    Stretch stretch() {
        return stretch;
    }

    String text() {
        return text;
    }

    /** Whether a place belongs to the title of another document, 《…》. */
    boolean isInTitle(int index) {
        return inTitles.get(index);
    }

    /** Whether any of the characters stands in the text; a quick test before a pattern runs. */
    boolean hasAnyOf(String characters) {
        for (int i = 0; i < characters.length(); i++) {
            if (text.indexOf(characters.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Keeps later rules from reading these words again. */
    void take(int from, int to) {
        taken.set(from, to);
    }

    boolean isTaken(int from, int to) {
        int next = taken.nextSetBit(from);
        return next >= 0 && next < to;
    }

    /** The clause's first index, no farther back than {@code reach}. */
    int start(int index, int reach) {
        int at = index;
        while (at > 0 && index - at < reach && ",;。:!?".indexOf(text.charAt(at - 1)) < 0) {
            at--;
        }
        return at;
    }

    /** The index behind the clause, no farther than {@code reach}. */
    int end(int index, int reach) {
        int at = index;
        while (at < text.length() && at - index < reach && ",;。:!?".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /** As {@link #start}, stopping also at 、 and quotes. */
    int segmentStart(int index, int reach) {
        int at = index;
        while (at > 0 && index - at < reach && ",;。:!?、“”()《》".indexOf(text.charAt(at - 1)) < 0) {
            at--;
        }
        return at;
    }

    int segmentEnd(int index, int reach) {
        int at = index;
        while (at < text.length() && at - index < reach && ",;。:!?、“”()《》".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }
}
