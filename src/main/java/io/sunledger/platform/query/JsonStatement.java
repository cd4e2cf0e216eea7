package io.sunledger.platform.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One statement that makes the JSON of a {@link Part} and of all that hangs on it. Its texts are put together by {@code ||}: on
 * PostgreSQL 18 that takes half of the time of {@code json_agg} and {@code json_build_object} (docs/speed.md).
 *
 * <p>A value that is missing where it must not be makes the text of its object null; {@link #MARK} stands in its place then, which
 * no JSON has outside of an escape, so that whoever reads it can tell.
 */
final class JsonStatement {
    /** A control character (RFC 8259, section 7). */
    static final char MARK = '\u0001';

    private final List<Branch> branches = new ArrayList<>();
    private final String sql;
    private int next = 2;

    /**
     * Its first parameter is the array of the parents' ids. Its rows: the parent's place in the array, from 1; the text, null where
     * no object hangs on that parent.
     *
     * @param many whether a list is made for each parent, or one object
     */
    JsonStatement(Part part, boolean many) {
        this.sql = "select k.n, " + value(part, many, "k.id") + " from unnest($1::uuid[]) with ordinality k(id, n)";
    }

    String sql() {
        return sql;
    }

    /** Whose parameters follow one another, from the second on. */
    List<Branch> branches() {
        return branches;
    }

    private String value(Part part, boolean many, String parent) {
        var alias = "q" + branches.size();
        var branch = part.branch();
        branches.add(branch);
        var rows = branch.sql(parent, next);
        next += branch.parameters().size();
        var object = "coalesce(" + object(part, alias) + ", E'\\x01')";
        var from = " from (" + rows + ") " + alias + columns(branch.columns());
        return many
                ? "(select '[' || coalesce(string_agg(" + object + ", ','), '') || ']'" + from + ")"
                : "(select " + object + from + ")";
    }

    private static String columns(int count) {
        return IntStream.range(0, count).mapToObj(at -> "c" + at).collect(Collectors.joining(", ", "(", ")"));
    }

    private String object(Part part, String alias) {
        var text = new Concatenation().constant("{");
        var between = "\"";
        for (var member : part.members()) {
            text.constant(between).constant(member.key()).constant("\":");
            write(member, alias, text);
            between = ",\"";
        }
        return text.constant("}").sql();
    }

    private void write(Part.Member member, String alias, Concatenation text) {
        if (member instanceof Part.Same same) {
            text.constant("\"").constant(same.text()).constant("\"");
        } else if (member instanceof Part.Column column) {
            write(column, alias + ".c" + column.column(), text);
        } else if (member instanceof Part.Below below) {
            var value = value(below.part(), below.many(), alias + ".c" + below.parent());
            text.expression(below.nullable() ? orNull(value) : value);
        }
    }

    private static void write(Part.Column column, String name, Concatenation text) {
        var quote = column.written().quote();
        var value = column.written().sql(name);
        if (column.nullable()) {
            text.expression(orNull(new Concatenation()
                    .constant(quote)
                    .expression(value)
                    .constant(quote)
                    .sql()));
        } else {
            text.constant(quote).expression(value).constant(quote);
        }
    }

    private static String orNull(String value) {
        return "coalesce(" + value + ", 'null')";
    }
}
