package io.sunledger.intake.reading;

import io.sunledger.intake.reading.AnnotationParser.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the notes in the text of an item:
 *
 * <ul>
 *   <li>in brackets after a full stop or at the end of a line: (市财政局负责), (牵头单位:…;责任单位:…)
 *   <li>from a label on: 牵头单位:…, with its opening or closing bracket lost or without brackets at all
 *   <li>a line that holds nothing but units, as the cell of a flattened table does
 *   <li>a sentence that says nothing but who does it: 由市财政局牵头,各部门配合。 市财政局负责。
 * </ul>
 *
 * Bodies that are subjects of sentences are no notes.
 */
final class Annotations {
    private static final String LABEL_STARTS = "牵责配主协会承落实参负完时办支第组工进推具总各项任";
    private static final Pattern SPOKEN = Pattern.compile("(?:负责|落实|牵头|配合|承担|实施|承办|协办)$");
    private static final int LONGEST_SENTENCE = 240;
    private static final String LAST =
            "局委办厅署府心室会司团行院馆校位门构道部协联社台报站队组班处所关业镇乡区县市省州盟旗街级园电动信塔场机党防务学道事场体中央险)责实头合助施担与同加等作成进展动";
    private static final int LONGEST_LINE = 400;

    private final SourceText source;
    private final Lexicon lexicon;
    private final Stretch stretch;
    private final String text;
    private final List<Found> found = new ArrayList<>();

    /** A note and where it stands in the stretch, its brackets included. */
    record Found(int from, int to, Annotation note) {}

    private Annotations(SourceText source, Lexicon lexicon, Stretch stretch) {
        this.source = source;
        this.lexicon = lexicon;
        this.stretch = stretch;
        this.text = stretch.text();
    }

    static List<Found> in(SourceText source, Lexicon lexicon, Stretch stretch) {
        var annotations = new Annotations(source, lexicon, stretch);
        annotations.find(0);
        return annotations.found;
    }

    /** Whether the text is notes and nothing else. A line of units may be its first line here. */
    static boolean areAll(SourceText source, Lexicon lexicon, Stretch stretch) {
        if (stretch.length() == 0) {
            return true;
        }
        char first = stretch.at(0);
        int end = stretch.text().indexOf('\n');
        boolean shortLine = end > 0 ? end < LONGEST_LINE : stretch.length() < LONGEST_LINE;
        if (first != '(' && LABEL_STARTS.indexOf(first) < 0 && !shortLine) {
            return false;
        }
        var annotations = new Annotations(source, lexicon, stretch);
        var line = annotations.line(0);
        var leading = line == null ? annotations.at(0) : line;
        if (leading == null) {
            return false;
        }
        int at = leading.to();
        annotations.find(at);
        for (var note : annotations.found) {
            if (Han.says(stretch.text(), at, note.from())) {
                return false;
            }
            at = note.to();
        }
        return !Han.says(stretch.text(), at, stretch.length());
    }

    private void find(int from) {
        int at = from;
        while (at < text.length()) {
            var here = at(at);
            if (here != null) {
                found.add(here);
                at = Math.max(here.to(), at + 1);
            } else {
                at++;
            }
        }
    }

    private @Nullable Found at(int at) {
        if (text.charAt(at) == '(') {
            return bracketed(at);
        }
        if (!startsPhrase(at)) {
            return null;
        }
        var open = labelled(at, at);
        if (open != null) {
            return open;
        }
        var line = at > 0 && text.charAt(at - 1) == '\n' ? line(at) : null;
        return line == null ? sentence(at) : line;
    }

    private boolean startsPhrase(int at) {
        return at == 0 || "\n。;!? )”".indexOf(text.charAt(at - 1)) >= 0;
    }

    private @Nullable Found bracketed(int open) {
        int close = stretch.closing(open, text.length());
        if (close < 0) {
            return labelled(open, open + 1);
        }
        if (!mayNameUnits(open + 1, close)) {
            return null;
        }
        var parsed = AnnotationParser.parse(source, lexicon, stretch, open + 1, close, Form.BRACKETED);
        if (parsed == null || !stands(open, close, parsed.note())) {
            return null;
        }
        return new Found(open, close + 1, parsed.note());
    }

    /** A quick test of a line's last characters: units and roles end so, with or without a stop behind. */
    static boolean mayEnd(char last, char before) {
        char end = "。;、,".indexOf(last) >= 0 ? before : last;
        return end == ')' || LAST.indexOf(end) >= 0 || UnitNames.mayEnd(end);
    }

    /** A quick test before the words are read: a label near the beginning, or an ending that units and roles have. */
    private boolean mayNameUnits(int from, int to) {
        if (to - from < 3) {
            return false;
        }
        int colon = text.substring(from, Math.min(to, from + 24)).indexOf(':');
        int last = to - 1;
        while (last > from && "。;、, \n".indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return colon > 0 || LAST.indexOf(text.charAt(last)) >= 0;
    }

    /** Without a label, a bracket with units in it is a note only where a sentence or line ends. */
    private boolean stands(int open, int close, Annotation note) {
        if (note.isLabelled()) {
            return true;
        }
        if (!note.namesUnits()) {
            return false;
        }
        boolean afterSentence = open == 0 || "。;!?”)\n".indexOf(text.charAt(open - 1)) >= 0;
        char next = stretch.peek(close + 1);
        boolean beforeEnd = next == 0 || next == '\n' || "。;".indexOf(next) >= 0;
        return afterSentence || beforeEnd && close - open > 6 && note.isConfident();
    }

    private @Nullable Found labelled(int from, int label) {
        if (label >= text.length() || LABEL_STARTS.indexOf(text.charAt(label)) < 0) {
            return null;
        }
        var words = RoleWords.labelAt(text, label, text.length());
        if (words == null || words.role() == null && !words.time()) {
            return null;
        }
        var parsed = AnnotationParser.parse(source, lexicon, stretch, label, text.length(), Form.OPEN);
        if (parsed == null) {
            return null;
        }
        int end = parsed.end();
        return new Found(from, end, parsed.note());
    }

    private @Nullable Found line(int from) {
        int to = text.indexOf('\n', from);
        to = to < 0 ? text.length() : to;
        if (to - from > LONGEST_LINE
                || to - from < 2
                || !Han.is(text.charAt(from))
                || !mayEnd(text.charAt(to - 1), text.charAt(to - 2))) {
            return null;
        }
        var parsed = AnnotationParser.parse(source, lexicon, stretch, from, to, Form.LINE);
        return parsed == null || !parsed.note().isConfident() ? null : new Found(from, to, parsed.note());
    }

    private @Nullable Found sentence(int from) {
        int to = from;
        while (to < text.length() && to - from < LONGEST_SENTENCE && "。;\n:“".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        if (to == from
                || !Han.is(text.charAt(from))
                || "责实头合担施办".indexOf(text.charAt(to - 1)) < 0
                || !SPOKEN.matcher(text).region(Math.max(from, to - 10), to).find()) {
            return null;
        }
        int end = "。;".indexOf(stretch.peek(to)) >= 0 ? to + 1 : to;
        var parsed = AnnotationParser.parse(source, lexicon, stretch, from, end, Form.LINE);
        return parsed == null || !parsed.note().isConfident() ? null : new Found(from, end, parsed.note());
    }
}
