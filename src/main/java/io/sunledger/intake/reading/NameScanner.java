package io.sunledger.intake.reading;

import io.sunledger.kernel.Origin;
import io.sunledger.kernel.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names that begin at a place of a note: up to the next separator or role verb, over a line break where only both
 * halves together are a name, and with damage mended from the document's own {@link Lexicon}.
 */
final class NameScanner {
    private static final String STOPS = ",;。:|/)“”《》!?";
    private static final int LONGEST_CHUNK = 64;
    private static final int LONGEST_PLAIN = 12;
    private static final Pattern LEVELS = Pattern.compile("(?:中央|省|市|区|县|州|旗|国家|部|各?市|各?县|各?区)(?:直|级)?");
    private static final Pattern PARTY_AND_GOVERNMENT = Pattern.compile("[市区县省州]政府(?:各|有关|直属|工作部门|系统)");
    private static final Pattern COMMENT = Pattern.compile("\\((?:含|包括|包含|不含|下同|以下|简称|注|见|详见|排名|按|排第|[^()]{0,20}下同)");

    private final SourceText source;
    private final Stretch stretch;
    private final String text;
    private final Lexicon lexicon;

    /** How much a stretch between separators is trusted to be a name. */
    enum Trust {
        /** A label or verb says so. */
        ANY,
        /** Only what ends like a unit is one. */
        CREDIBLE,
        /** The text may go on behind the name without any separator. */
        PREFIX
    }

    /** The names found; {@code cut} where the text went on without a separator. */
    record Scan(List<NamedUnit> names, int end, List<SourceSpan> lostSeparators, boolean cut) {}

    NameScanner(SourceText source, Stretch stretch, Lexicon lexicon) {
        this.source = source;
        this.stretch = stretch;
        this.text = stretch.text();
        this.lexicon = lexicon;
    }

    @Nullable
    Scan scan(int from, int limit, Trust trust) {
        int end = chunkEnd(from, limit);
        int verb = verbInside(from, end, limit, trust);
        int to = verb < 0 ? beforeLabel(from, end, limit) : verb;
        var chunk = Chunk.of(text, from, to);
        if (chunk.length() < 2) {
            return null;
        }
        if (verb < 0 && trust == Trust.PREFIX && !isList(chunk)) {
            int head = headEnd(chunk.text());
            if (head > 0 && (head + 4 <= chunk.length() || to - from >= LONGEST_CHUNK)) {
                return named(chunk.head(head), true);
            }
            boolean plain = chunk.length() <= LONGEST_PLAIN && (to == limit || "、\n。;)".indexOf(text.charAt(to)) >= 0);
            return head > 0 || plain && Han.is(chunk.text().charAt(0)) ? named(chunk, false) : null;
        }
        boolean doubtful = trust == Trust.CREDIBLE && !isList(chunk);
        return doubtful || chunk.length() > UnitNames.LONGEST ? null : named(chunk, false);
    }

    /** Whether a role label (配合单位:) stands in a stretch, behind a name. */
    boolean labelInside(int from, int to) {
        return beforeLabel(from, to - 1, to) < to - 1;
    }

    private int beforeLabel(int from, int end, int limit) {
        if (end >= limit || text.charAt(end) != ':') {
            return end;
        }
        for (int i = from + 2; i <= end - 2; i++) {
            if (RoleWords.roleOf(text.substring(i, end)) != null) {
                return i;
            }
        }
        return end;
    }

    private boolean isList(Chunk chunk) {
        var words = chunk.text();
        boolean ends = words.indexOf('等') > 0 || UnitNames.endsAsUnit(words) || UnitNames.endsAsPlace(words);
        if (!ends && !lexicon.knows(words)) {
            return false;
        }
        for (var piece : NameSplitter.split(chunk.text(), lexicon)) {
            var name = chunk.text().substring(piece.from(), piece.to());
            if (!UnitNames.isCredible(name) && !lexicon.knows(name)) {
                return false;
            }
        }
        return true;
    }

    private int headEnd(String chunk) {
        return Math.max(lexicon.endOfNameAt(chunk, 0, chunk.length()), UnitNames.headEnd(chunk));
    }

    private int chunkEnd(int from, int limit) {
        int end = Math.min(limit, from + LONGEST_CHUNK);
        int i = from;
        while (i < end) {
            char c = text.charAt(i);
            if (c == '(') {
                int close = stretch.closing(i, limit);
                if (close < 0 || close >= end || i == from || isAside(i, close)) {
                    return i;
                }
                i = close;
            } else if (STOPS.indexOf(c) >= 0
                    || c == '、' && !joinsLevels(from, i)
                    || (c == '\n' || c == ' ') && !isBroken(from, i, end)) {
                return i;
            }
            i++;
        }
        return Math.min(i, limit);
    }

    /** 省、市驻…单位 and 市委、市政府各部门 are one group each. */
    private boolean joinsLevels(int from, int at) {
        var left = text.substring(from, at);
        return LEVELS.matcher(left).matches()
                || left.length() == 2
                        && left.endsWith("委")
                        && PARTY_AND_GOVERNMENT
                                .matcher(text)
                                .region(at + 1, Math.min(text.length(), at + 8))
                                .lookingAt();
    }

    /** A bracket that says a role or comments; any other belongs to the name. */
    private boolean isAside(int open, int close) {
        var words = text.substring(open + 1, Math.min(close, open + 10));
        var verb = RoleWords.verbAt(text, open + 1, close);
        return verb != null && verb.end() == close
                || RoleWords.roleOf(words) != null
                || COMMENT.matcher(text).region(open, close + 1).lookingAt();
    }

    /** Whether a line break stands inside a name: what precedes it is none, and with what follows it is. */
    private boolean isBroken(int from, int at, int limit) {
        var left = Chunk.of(text, from, at).text();
        if (left.isEmpty() || left.length() > 1 && UnitNames.endsAsUnit(left) || lexicon.knows(left)) {
            return false;
        }
        int end = at + 1;
        while (end < limit && STOPS.indexOf(text.charAt(end)) < 0 && "、\n (".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        var both = left + text.substring(at + 1, end);
        return both.length() <= UnitNames.LONGEST
                && (UnitNames.endsAsUnit(both) || lexicon.endOfNameAt(both, 0, both.length()) > left.length());
    }

    /** Where a role verb follows a name in the stretch; -1 where none does. */
    private int verbInside(int from, int end, int limit, Trust trust) {
        for (int i = from + 2; i < end; i++) {
            var verb = RoleWords.verbAt(text, i, limit);
            if (verb != null && verb.end() <= end + LONGEST_CHUNK) {
                var left = Chunk.of(text, from, i);
                boolean closes = verb.end() >= limit
                        || STOPS.indexOf(text.charAt(verb.end())) >= 0
                        || text.charAt(verb.end()) == '、';
                boolean opensNext = verb.end() < limit && UnitNames.begins(text, verb.end());
                if (isList(left) && (closes || opensNext || trust == Trust.ANY) || trust == Trust.ANY && closes) {
                    return i;
                }
            }
        }
        return -1;
    }

    private Scan named(Chunk chunk, boolean cut) {
        var names = new ArrayList<NamedUnit>();
        var lost = new ArrayList<SourceSpan>();
        boolean known = lexicon.withBrackets(chunk.text()) != null;
        var pieces = known
                ? List.of(new NameSplitter.Piece(0, chunk.length(), false))
                : NameSplitter.split(chunk.text(), lexicon);
        for (var piece : pieces) {
            var span = stretch.span(chunk.at(piece.from()), chunk.at(piece.to() - 1) + 1);
            names.add(
                    mended(chunk.text().substring(piece.from(), piece.to()), span, piece.glued() || chunk.isBroken()));
            if (piece.glued()) {
                lost.add(span);
            }
        }
        int end = chunk.end();
        if (cut) {
            lost.add(stretch.span(end, Math.min(end + 1, text.length())));
        }
        if (!cut && !chunk.isBroken()) {
            learn(pieces, chunk);
        }
        return new Scan(names, end, lost, cut);
    }

    private void learn(List<NameSplitter.Piece> pieces, Chunk chunk) {
        for (var piece : pieces) {
            var folded = chunk.text().substring(piece.from(), piece.to());
            if (!piece.glued()
                    && UnitNames.endsAsUnit(folded)
                    && !isAfterBreak(stretch.offset(chunk.at(piece.from())))) {
                lexicon.learn(
                        folded, source.squeezed(stretch.span(chunk.at(piece.from()), chunk.at(piece.to() - 1) + 1)));
            }
        }
    }

    private NamedUnit mended(String folded, SourceSpan span, boolean damaged) {
        boolean afterBreak = isAfterBreak(span.from());
        var mended = lexicon.withBrackets(folded);
        if (mended == null && (damaged || afterBreak) && !lexicon.knows(folded)) {
            mended = afterBreak ? levelled(folded) : null;
            mended = mended == null ? lexicon.restored(folded) : mended;
        }
        if (mended != null) {
            return new NamedUnit(mended, span, Origin.MENDED);
        }
        return new NamedUnit(source.squeezed(span), span, damaged ? Origin.MENDED : Origin.READ);
    }

    /** The name before which a line break swallowed the level: 司法局 of 市司法局. */
    private @Nullable String levelled(String folded) {
        for (var level : List.of("市", "区", "县", "省", "州")) {
            var name = lexicon.printed(level + folded);
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    /** Whether a list goes on here on a new line. */
    private boolean isAfterBreak(int offset) {
        var folded = source.folded();
        int at = offset - 1;
        while (at > 0 && offset - at < 12 && SourceText.isSpace(folded.charAt(at))) {
            at--;
        }
        return at >= 0
                && folded.charAt(at) == '、'
                && folded.substring(at, offset).indexOf('\n') >= 0;
    }
}
