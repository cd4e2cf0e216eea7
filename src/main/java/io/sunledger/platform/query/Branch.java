package io.sunledger.platform.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A query whose rows hang on others: it asks for those that belong to a list of parents, and can as well be asked about one parent
 * from within the query that finds that one.
 */
public final class Branch {
    private static final String COLUMN = "[a-z][a-z0-9_]*\\.[a-z0-9_]+";

    private final Statement statement;
    private final String parents;
    private final List<String> columns;
    private final String belongsBy;

    private Branch(Statement statement, String parents, List<String> columns, String belongsBy) {
        this.statement = statement;
        this.parents = parents;
        this.columns = columns;
        this.belongsBy = belongsBy;
    }

    /** Null where the list stands in no plain comparison of a column, or in more than one. */
    static @Nullable Branch of(Statement statement, String parents) {
        var mark = statement.names().indexOf(parents) + 1;
        var columns = columns(statement.sql());
        var compared = Pattern.compile("(?<column>" + COLUMN + ") = any \\(\\$" + mark + "\\)")
                .matcher(statement.sql());
        var marks = Pattern.compile("\\$" + mark + "\\b")
                .matcher(statement.sql())
                .results()
                .count();
        return columns == null || marks != 1 || !compared.find()
                ? null
                : new Branch(statement, parents, columns, compared.group("column"));
    }

    /** Whether a column of its rows is the one that says to which parent each belongs. */
    public boolean isParent(int column) {
        return columns.get(column).equals(belongsBy);
    }

    /** Whether it is a column of a table, and not reckoned. */
    public boolean isStored(int column) {
        return columns.get(column).matches(COLUMN);
    }

    int columns() {
        return columns.size();
    }

    /** The parameters beside the parents, in the order of {@code first}, {@code first + 1}, ... */
    List<String> parameters() {
        return statement.names().stream()
                .distinct()
                .filter(name -> !name.equals(parents))
                .toList();
    }

    /**
     * The SQL for one parent.
     *
     * @param parent an expression, of an outer query perhaps
     * @param first the number of the mark of the first parameter
     */
    String sql(String parent, int first) {
        var parameters = parameters();
        return Pattern.compile("= any \\(\\$(\\d+)\\)|\\$(\\d+)")
                .matcher(statement.sql())
                .replaceAll(mark -> {
                    var number = mark.group(1) == null ? mark.group(2) : mark.group(1);
                    var name = statement.names().get(Integer.parseInt(number) - 1);
                    if (name.equals(parents)) {
                        return "= " + parent;
                    }
                    var renumbered = "\\$" + (first + parameters.indexOf(name));
                    return mark.group(1) == null ? renumbered : "= any (" + renumbered + ")";
                });
    }

    /** What is selected; null where that cannot be told apart. */
    private static @Nullable List<String> columns(String sql) {
        if (!sql.startsWith("select ") || sql.startsWith("select distinct ")) {
            return null;
        }
        var columns = new ArrayList<String>();
        var depth = 0;
        var isQuoted = false;
        var begin = "select ".length();
        for (var at = begin; at < sql.length(); at++) {
            var sign = sql.charAt(at);
            if (sign == '\'') {
                isQuoted = !isQuoted;
            } else if (isQuoted) {
                continue;
            } else if (sign == '(') {
                depth++;
            } else if (sign == ')') {
                depth--;
            } else if (depth == 0 && sign == ',') {
                columns.add(sql.substring(begin, at));
                begin = at + 1;
            } else if (depth == 0 && sql.startsWith(" from ", at)) {
                columns.add(sql.substring(begin, at));
                return columns;
            }
        }
        return null;
    }
}
