package io.sunledger.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts a stretch between two separators into the names that it holds:
 *
 * <ul>
 *   <li>市财政局等部门 names 市财政局; 市财政局等市级有关单位 names also the group
 *   <li>市财政局和市审计局 are two, 市发展和改革委 is one, 街镇和园区管理机构 is one
 *   <li>区农业农村局教育局 lost its separator
 * </ul>
 */
final class NameSplitter {
    private static final Pattern BARE_GROUP =
            Pattern.compile("(?:有关|相关|其他|其它|职能|业务)*(?:部门|单位|部门和单位|部门单位|部门及单位|机构|企业|成员单位)?");

    private static final Pattern WEAK_LEFT = Pattern.compile(".*(?:街镇|镇街|乡镇|街道|镇|乡|街|县|区|部门|市)");

    private final String text;
    private final Lexicon lexicon;
    private final List<Piece> pieces = new ArrayList<>();

    /** A name's place in the text; {@code glued} where nothing separated it from the name before. */
    record Piece(int from, int to, boolean glued) {}

    private NameSplitter(String text, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
    }

    static List<Piece> split(String text, Lexicon lexicon) {
        var splitter = new NameSplitter(text, lexicon);
        splitter.closing(0, text.length());
        return splitter.pieces;
    }

    /** Cuts at 等. */
    private void closing(int from, int to) {
        for (int i = text.indexOf('等', from + 2); i > 0 && i < to; i = text.indexOf('等', i + 1)) {
            if (isName(from, i)) {
                conjunctions(from, i);
                if (!BARE_GROUP.matcher(text.substring(i + 1, to)).matches()) {
                    conjunctions(i + 1, to);
                    pieces.removeIf(piece -> BARE_GROUP
                            .matcher(text.substring(piece.from(), piece.to()))
                            .matches());
                }
                return;
            }
        }
        conjunctions(from, to);
    }

    /** Cuts at 和, 及, 与, 以及 where whole names stand on both sides. */
    private void conjunctions(int from, int to) {
        int depth = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0 && "和及与".indexOf(c) >= 0 && i > from + 1) {
                int left = c == '及' && text.charAt(i - 1) == '以' ? i - 1 : i;
                if (parts(from, left, i + 1, to)) {
                    glued(from, left);
                    conjunctions(i + 1, to);
                    return;
                }
            }
        }
        glued(from, to);
    }

    private boolean parts(int from, int left, int right, int to) {
        if (!isName(from, left) || to - right < 2) {
            return false;
        }
        var rest = text.substring(right, to);
        if (UnitNames.begins(rest, 0) || rest.startsWith("有关") || rest.startsWith("相关") && rest.length() > 4) {
            return true;
        }
        boolean weak = WEAK_LEFT.matcher(text.substring(from, left)).matches();
        return !weak && UnitNames.isCredible(rest) && !BARE_GROUP.matcher(rest).matches();
    }

    /** Cuts where one name ends and another begins without anything between. */
    private void glued(int from, int to) {
        int at = from;
        boolean first = true;
        while (at < to) {
            int end = whole(at, to) ? to : seam(at, to);
            pieces.add(new Piece(at, end, !first));
            first = false;
            at = end;
        }
    }

    private boolean whole(int from, int to) {
        var name = text.substring(from, to);
        return lexicon.knows(name) || lexicon.withBrackets(name) != null;
    }

    private int seam(int from, int to) {
        for (int i = from + 2; i <= to - 2; i++) {
            if (mayPart(i) && beginsAnother(from, i, to)) {
                var left = text.substring(from, i);
                if (UnitNames.endsAsUnit(left) && !isHead(left)) {
                    return i;
                }
            }
        }
        return to;
    }

    /** A quick test: names end here, or begin behind. */
    private boolean mayPart(int at) {
        char next = text.charAt(at);
        if (!UnitNames.mayEnd(text.charAt(at - 1))) {
            return false;
        }
        boolean begins = next == '各' || UnitNames.isLevel(next) || text.charAt(at - 1) == '局';
        return begins || lexicon.knows(text.substring(at));
    }

    /** 市委, 区政府: what follows belongs to the name, as in 市委改革办. */
    private static boolean isHead(String name) {
        boolean authority = name.length() == 2 && UnitNames.isLevel(name.charAt(0));
        boolean place = UnitNames.isLevel(name.charAt(name.length() - 1));
        return authority || place || name.endsWith("政府") || name.endsWith("国网") || name.endsWith("总局");
    }

    private boolean beginsAnother(int from, int at, int to) {
        var rest = text.substring(at, to);
        if (!UnitNames.endsAsUnit(rest) || depthAt(from, at) != 0) {
            return false;
        }
        char next = text.charAt(at);
        boolean sameKind = text.charAt(at - 1) == '局' && rest.endsWith("局") && !rest.endsWith("分局");
        boolean known = lexicon.knows(rest) && lexicon.knows(text.substring(from, at));
        boolean levelled = UnitNames.isLevel(next) && next != '乡' && next != '镇' && rest.length() > 2;
        return sameKind || known || next == '各' || levelled && !rest.startsWith("区域") && !rest.startsWith("市场");
    }

    private int depthAt(int from, int at) {
        int depth = 0;
        for (int i = from; i < at; i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
        }
        return depth;
    }

    private boolean isName(int from, int to) {
        var name = text.substring(from, to);
        return name.length() >= 2 && (UnitNames.isCredible(name) || lexicon.knows(name));
    }
}
