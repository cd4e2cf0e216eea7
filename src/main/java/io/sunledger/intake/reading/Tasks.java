package io.sunledger.intake.reading;

import io.sunledger.kernel.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the text of a point into tasks: a task ends where the note that names its units begins.
 *
 * <ul>
 *   <li>notes with nothing between them belong to one task
 *   <li>a note right behind the heading belongs to the text after it
 *   <li>text behind the last note is a task without units, unless it is a paragraph that closes the plan
 * </ul>
 */
final class Tasks {
    private static final int NOTHING = 2;

    private final SourceText source;
    private final Stretch stretch;
    private final List<Part> parts = new ArrayList<>();

    /**
     * A task's text and what its note says.
     *
     * @param open whether its beginning had to be found in the text, as nothing closes the note before it
     * @param shares whether its note stands on a line of its own, and so may hold for the points before as well
     */
    record Part(SourceSpan text, Annotation note, boolean open, boolean shares) {}

    /** The tasks, and the text behind them that belongs to none. */
    record Cut(List<Part> parts, @Nullable SourceSpan rest) {}

    private Tasks(SourceText source, Stretch stretch) {
        this.source = source;
        this.stretch = stretch;
    }

    /**
     * @param closes whether the point is the last of its zone, so that a paragraph behind its note closes the plan
     */
    static Cut cut(SourceText source, Lexicon lexicon, SourceSpan body, boolean closes) {
        var stretch = Stretch.lined(source.folded(), body);
        return new Tasks(source, stretch).cut(Annotations.in(source, lexicon, stretch), closes);
    }

    private Cut cut(List<Annotations.Found> notes, boolean closes) {
        int at = 0;
        Annotation leading = null;
        for (var found : notes) {
            if (says(at, found.from())) {
                parts.add(part(at, found.from(), found.note(), leading));
                leading = null;
            } else if (!parts.isEmpty()) {
                parts.get(parts.size() - 1).note().merge(found.note());
            } else if (leading == null) {
                leading = found.note();
            } else {
                leading.merge(found.note());
            }
            at = found.to();
        }
        return rest(at, leading, closes);
    }

    private Cut rest(int at, @Nullable Annotation leading, boolean closes) {
        int end = stretch.length();
        if (!says(at, end)) {
            if (leading != null && parts.isEmpty()) {
                parts.add(part(0, 0, leading, null));
            }
            return new Cut(parts, null);
        }
        boolean paragraph = stretch.text()
                        .substring(Math.max(0, at - 1), Math.min(end, at + 2))
                        .indexOf('\n')
                >= 0;
        if (closes && paragraph && !parts.isEmpty()) {
            return new Cut(parts, trimmed(at, end));
        }
        parts.add(part(at, end, new Annotation(), leading));
        return new Cut(parts, null);
    }

    private boolean says(int from, int to) {
        return to - from >= NOTHING && Han.says(stretch.text(), from, to);
    }

    private Part part(int from, int to, Annotation note, @Nullable Annotation leading) {
        if (leading != null) {
            note.merge(leading);
        }
        boolean open = !parts.isEmpty()
                && !parts.get(parts.size() - 1).note().lostSeparators().isEmpty();
        return new Part(trimmed(from, to), note, open, stretch.peek(to - 1) == '\n');
    }

    /** Without what separates it from a note: white space, and a stop in front. */
    private SourceSpan trimmed(int from, int to) {
        int first = from;
        while (first < to && "。;,、:\n )".indexOf(stretch.at(first)) >= 0) {
            first++;
        }
        return source.trim(stretch.span(first, Math.max(first, to)));
    }
}
