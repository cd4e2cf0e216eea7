package io.sunledger.platform.query;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A query whose rows hang on others: it asks for those that belong to a list of parents, and can as well be asked about one parent
 * from within the query that finds that one.
 */
public final class Branch {
    private static final String SELECT = "select ";
    private static final Pattern MARK = Pattern.compile("= any \\(\\$(\\d+)\\)|\\$(\\d+)");
    private static final String COLUMN = "[a-z][a-z0-9_]*\\.[a-z0-9_]+";

    private final Statement statement;
    private final String parents;
    private final List<String> columns;
    private final String rest;
    private final String belongsBy;

    private Branch(Statement statement, String parents, List<Integer> ends, String belongsBy) {
        this.statement = statement;
        this.parents = parents;
        this.belongsBy = belongsBy;
        this.columns = new ArrayList<>();
        var begin = SELECT.length();
        for (var end : ends) {
            columns.add(statement.sql().substring(begin, end));
            begin = end + 1;
        }
        this.rest = statement.sql().substring(begin - 1);
    }

    /** Null where the list stands in no plain comparison of a column, or in more than one. */
    static @Nullable Branch of(Statement statement, String parents) {
        var mark = statement.names().indexOf(parents) + 1;
        var sql = statement.sql();
        var ends = ends(sql);
        var compared =
                Pattern.compile("(" + COLUMN + ") = any \\(\\$" + mark + "\\)").matcher(sql);
        var marks = Pattern.compile("\\$" + mark + "\\b").matcher(sql).results().count();
        return ends == null || marks != 1 || !compared.find()
                ? null
                : new Branch(statement, parents, ends, compared.group(1));
    }

    /** A query that hangs on nothing; null where its columns cannot be told apart. */
    static @Nullable Branch root(Statement statement) {
        var ends = ends(statement.sql());
        return ends == null ? null : new Branch(statement, "", ends, "");
    }

    /** Whether a column of its rows is the one that says to which parent each belongs. */
    public boolean isParent(int column) {
        return columns.get(column).equals(belongsBy);
    }

    /** Whether it is a column of a table, and not reckoned. */
    public boolean isStored(int column) {
        return columns.get(column).matches(COLUMN);
    }

    /**
     * The SQL for one parent.
     *
     * @param some which columns are wanted, at least one
     * @param parent an expression, of an outer query perhaps; nothing where it hangs on nothing
     * @param marks gives each parameter beside the parents its mark
     */
    String sql(SortedSet<Integer> some, String parent, UnaryOperator<String> marks) {
        var select = some.stream().map(columns::get).collect(Collectors.joining(",", SELECT, rest));
        return MARK.matcher(select).replaceAll(mark -> {
            var list = mark.group(1);
            var name = statement.names().get(Integer.parseInt(list == null ? mark.group(2) : list) - 1);
            if (name.equals(parents)) {
                return Matcher.quoteReplacement("= " + parent);
            }
            var given = marks.apply(name);
            return Matcher.quoteReplacement(list == null ? given : "= any (" + given + ")");
        });
    }

    /** Where each column of what is selected ends; null where that cannot be told. */
    private static @Nullable List<Integer> ends(String sql) {
        if (!sql.startsWith(SELECT) || sql.startsWith("select distinct ")) {
            return null;
        }
        var ends = new ArrayList<Integer>();
        var depth = 0;
        var isQuoted = false;
        for (var at = SELECT.length(); at < sql.length(); at++) {
            var sign = sql.charAt(at);
            isQuoted ^= sign == '\'';
            if (isQuoted) {
                continue;
            }
            depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            if (depth == 0 && sign == ',') {
                ends.add(at);
            } else if (depth == 0 && sql.startsWith(" from ", at)) {
                ends.add(at);
                return ends;
            }
        }
        return null;
    }
}
