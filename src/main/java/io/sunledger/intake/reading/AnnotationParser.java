package io.sunledger.intake.reading;

import io.sunledger.kernel.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one note from left to right: labels, names, verbs and times in any order that clerks write them in.
 *
 * <ul>
 *   <li>牵头单位:甲、乙;责任单位:丙: a label holds for the names after it, up to the next label
 *   <li>甲、乙牵头,丙配合: a verb holds for the names before it, back to the verb before; it overrides the label
 *   <li>甲会同乙负责: 甲 leads, 乙 supports
 *   <li>甲(牵头)、乙: a verb in brackets holds for one name
 *   <li>names without label or verb are responsible
 *   <li>以下责任单位均包含丙: a default for every task, no assignment
 *   <li>完成时限:…, a bare date: a time; 适用范围:… and other labels: left out, up to the next semicolon
 * </ul>
 */
final class AnnotationParser {
    /** Where the note stands, and with it what ends it. */
    enum Form {
        /** Inside brackets: all of it must be read. */
        BRACKETED,
        /** A line or sentence of its own: all of it must be read, and every name must look like one. */
        LINE,
        /** After a label without brackets: it ends where the text goes on. */
        OPEN
    }

    private static final String SEPARATORS = "、,;。/ \n:|";
    private static final Pattern DEFAULTS =
            Pattern.compile("(?:以下|下列|以上|其余|其他|各项|所有)[^,;。:()]{0,12}?(?:均|都|皆)(?:须|需|应)?(?:包含|包括|含|涉及|由)?");
    private static final String TIME_STARTS = "于在到确力拟须其年上下第一二三四全长持常贯适立即今明";
    private static final Pattern TIME = Pattern.compile("(?:于|在|到|确保|力争|拟|须|其中)?"
            + "(?:\\d{1,2}月|年底|年末|年内|[上下]半年|第?[一二三四]季度|全年|长期|持续|常态|贯穿|适时|立即|即时|20\\d\\d年|今年|明年)"
            + "[^,;。\\n、]{0,16}(?=[,;。\\n)、]|$)");
    private static final Pattern SPOKEN = Pattern.compile("(?:负责|落实|牵头|配合|承担|实施|协办|组织)(?:落实|实施|完成|推进)?[。;]?$");
    private static final Pattern ROLE_MARK = Pattern.compile("\\((?:总?牵头|负责|主办|配合|协办|落实|会办|参与)(?:单位|部门)?\\)");
    private static final Pattern PREFIX = Pattern.compile("并?由|并?请|和(?![平县田顺静硕政龙林布])|以?及|与|并|其中");

    private final Stretch stretch;
    private final String text;
    private final int limit;
    private final Form form;
    private final NameScanner scanner;
    private final boolean endsWithVerb;
    private final Annotation note = new Annotation();
    private final List<NamedUnit> pending = new ArrayList<>();
    private @Nullable Role label;
    private boolean joint;
    private boolean spoken;
    private boolean cut;
    private int at;

    private AnnotationParser(
            SourceText source, Lexicon lexicon, Stretch stretch, int from, int limit, Form form, @Nullable Role label) {
        this.stretch = stretch;
        this.text = stretch.text();
        this.at = from;
        this.limit = limit;
        this.form = form;
        this.label = label;
        this.endsWithVerb = form == Form.BRACKETED
                && SPOKEN.matcher(text)
                        .region(Math.max(from, limit - 10), limit)
                        .find();
        this.scanner = new NameScanner(source, stretch, lexicon);
    }

    /** A note and the index at which the text goes on. */
    record Parsed(Annotation note, int end) {}

    /** Reads the note that begins at {@code from} and ends before {@code limit}; null where it is none. An open note may be empty. */
    static @Nullable Parsed parse(SourceText source, Lexicon lexicon, Stretch stretch, int from, int limit, Form form) {
        return new AnnotationParser(source, lexicon, stretch, from, limit, form, null).parse();
    }

    /** Reads a cell of a column whose head says the role. With {@link Form#BRACKETED} every word in it is taken for a unit. */
    static @Nullable Annotation cell(SourceText source, Lexicon lexicon, Stretch stretch, Form form, Role role) {
        var parsed = new AnnotationParser(source, lexicon, stretch, 0, stretch.length(), form, role).parse();
        return parsed == null || !parsed.note().namesUnits() ? null : parsed.note();
    }

    private @Nullable Parsed parse() {
        while (at < limit) {
            int before = at;
            if (ends() || !step()) {
                break;
            }
            if (at == before) {
                at++;
            }
        }
        boolean unread = at < limit && form != Form.OPEN;
        if (unread) {
            return null;
        }
        assignPending(label == null ? joint ? Role.SUPPORT : Role.RESPONSIBLE : label);
        return note.isEmpty() && form != Form.OPEN ? null : new Parsed(note, at);
    }

    /** Whether an open note ends here: at a line end or full stop, unless a label follows or the list goes on. */
    private boolean ends() {
        if (cut) {
            return true;
        }
        if (form != Form.OPEN || at >= limit) {
            return false;
        }
        char c = text.charAt(at);
        if (c != '\n' && c != '。') {
            return false;
        }
        int next = at;
        while (next < limit && SEPARATORS.indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        boolean goesOn = c == '\n' && at > 0 && "、,:".indexOf(text.charAt(at - 1)) >= 0;
        return !goesOn && !isRoleLabel(next);
    }

    private boolean isRoleLabel(int index) {
        var next = RoleWords.labelAt(text, index, limit);
        return next != null && (next.role() != null || next.time());
    }

    /** Reads one word; false where none can be read. */
    private boolean step() {
        char c = text.charAt(at);
        if (SEPARATORS.indexOf(c) >= 0 || c == ')') {
            at++;
            return true;
        }
        return label() || comment() || defaults() || time() || verb() || name();
    }

    private boolean label() {
        var found = RoleWords.labelAt(text, at, limit);
        if (found == null || found.role() == null && !found.time() && scanner.labelInside(at, found.end())) {
            return false;
        }
        assignPending(label == null ? Role.RESPONSIBLE : label);
        at = found.end();
        spoken = true;
        if (found.role() != null) {
            label = found.role();
            note.setLabelled();
        } else {
            int from = at;
            skipClause();
            if (found.time() && at > from) {
                note.addTime(stretch.span(from, at));
                note.setLabelled();
            }
        }
        return true;
    }

    /** To the next semicolon, label or line end. */
    private void skipClause() {
        while (at < limit && ";\n".indexOf(text.charAt(at)) < 0) {
            boolean boundary = ",。 )".indexOf(text.charAt(at)) >= 0;
            if (boundary && isRoleLabel(at + 1)) {
                return;
            }
            at++;
        }
    }

    private boolean comment() {
        if (text.charAt(at) != '(') {
            return false;
        }
        int close = stretch.closing(at, limit);
        if (close < 0) {
            at++;
            return true;
        }
        var role = pending.isEmpty() ? null : roleMark(at, close + 1);
        if (role != null) {
            note.add(role, List.of(pending.remove(pending.size() - 1)));
            spoken = true;
        }
        at = close + 1;
        return true;
    }

    private @Nullable Role roleMark(int from, int to) {
        if (to - from > 8 || !ROLE_MARK.matcher(text).region(from, to).matches()) {
            return null;
        }
        var verb = RoleWords.verbAt(text, from + 1, to - 1);
        return verb == null ? RoleWords.roleOf(text.substring(from + 1, to - 1)) : verb.role();
    }

    private boolean defaults() {
        var words = DEFAULTS.matcher(text).region(at, Math.min(limit, at + 24));
        if (!words.lookingAt()) {
            return false;
        }
        assignPending(label == null ? Role.RESPONSIBLE : label);
        var said = words.group();
        at = words.end();
        var names = new ArrayList<NamedUnit>();
        while (at < limit && readName(names)) {
            at += at < limit && text.charAt(at) == '、' ? 1 : 0;
        }
        var verb = RoleWords.verbAt(text, at, limit);
        at = verb == null ? at : verb.end();
        var named = said.contains("牵头") ? Role.LEAD : said.contains("配合") ? Role.SUPPORT : Role.RESPONSIBLE;
        note.addDefault(verb == null ? named : verb.role(), names);
        return true;
    }

    private boolean time() {
        char first = text.charAt(at);
        if (!Han.isDigit(first) && TIME_STARTS.indexOf(first) < 0) {
            return false;
        }
        var words = TIME.matcher(text).region(at, Math.min(limit, at + 40));
        if (!words.lookingAt() || UnitNames.endsAsUnit(words.group())) {
            return false;
        }
        note.addTime(stretch.span(at, words.end()));
        at = words.end();
        return true;
    }

    private boolean verb() {
        var found = pending.isEmpty() ? null : RoleWords.verbAt(text, at, limit);
        if (found == null) {
            return false;
        }
        at = found.end();
        spoken = true;
        boolean keepsLabel = label == Role.LEAD && found.role() == Role.RESPONSIBLE;
        assignPending(joint ? Role.SUPPORT : keepsLabel ? Role.LEAD : found.role());
        joint = found.joint();
        return true;
    }

    private boolean name() {
        var prefix = PREFIX.matcher(text).region(at, Math.min(limit, at + 4));
        if (prefix.lookingAt()) {
            at = prefix.end();
        }
        return readName(pending);
    }

    private boolean readName(List<NamedUnit> into) {
        boolean trusted = form == Form.BRACKETED && (spoken || label != null || endsWithVerb);
        var scan = scanner.scan(at, limit, trusted ? NameScanner.Trust.ANY : trust());
        if (scan == null) {
            return false;
        }
        into.addAll(scan.names());
        scan.lostSeparators().forEach(note::addLostSeparator);
        at = scan.end();
        cut = scan.cut();
        return true;
    }

    private NameScanner.Trust trust() {
        return form == Form.OPEN ? NameScanner.Trust.PREFIX : NameScanner.Trust.CREDIBLE;
    }

    private void assignPending(Role role) {
        if (!pending.isEmpty()) {
            note.add(role, List.copyOf(pending));
            pending.clear();
        }
    }
}
