package io.sunledger.platform.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.engine.spi.LoadQueryInfluencers;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.query.internal.QueryParameterBindingsImpl;
import org.hibernate.query.spi.HqlInterpretation;
import org.hibernate.query.spi.QueryOptions;
import org.hibernate.query.sqm.sql.SqmTranslation;
import org.hibernate.query.sqm.tree.select.SqmSelectStatement;
import org.hibernate.sql.ast.tree.select.SelectStatement;
import org.hibernate.sql.exec.internal.JdbcParameterBindingsImpl;
import org.hibernate.sql.exec.spi.JdbcParameterBinder;
import org.jspecify.annotations.Nullable;

/** Lets Hibernate translate HQL, as it does before it runs a query itself. */
final class HqlTranslator {
    private static final Pattern MARK =
            Pattern.compile("(?<in>(?<not> not)? in \\()?(?<mark>\\?|\\$\\d+)(?<close>\\))?");

    private final SessionFactoryImplementor hibernate;

    HqlTranslator(SessionFactoryImplementor hibernate) {
        this.hibernate = hibernate;
    }

    /** How many values a row of the query has. */
    static int columns(SqmSelectStatement<?> query) {
        return query.getQuerySpec().getSelectClause().getSelections().size();
    }

    <V> SqmSelectStatement<V> parse(String hql, Class<V> view) {
        return (SqmSelectStatement<V>) interpret(hql, view).getSqmStatement();
    }

    /** Null where its parameters stand in a way that no array fits. */
    @Nullable
    Statement translate(String hql, Class<?> view, Map<String, ?> parameters) {
        var interpretation = interpret(hql, view);
        var translation = translated(interpretation, parameters);
        var operation = hibernate
                .getJdbcServices()
                .getJdbcEnvironment()
                .getSqlAstTranslatorFactory()
                .buildSelectTranslator(hibernate, translation.getSqlAst())
                .translate(new JdbcParameterBindingsImpl(0), QueryOptions.NONE);
        var names = names(interpretation, translation);
        var inOrder = new ArrayList<String>();
        for (var binder : operation.getParameterBinders()) {
            var name = names.get(binder);
            if (name == null) {
                return null;
            }
            inOrder.add(name);
        }
        var sql = withArrays(operation.getSqlString(), inOrder, parameters);
        return sql == null ? null : new Statement(sql, List.copyOf(inOrder));
    }

    private <V> HqlInterpretation<V> interpret(String hql, Class<V> view) {
        return hibernate.getQueryEngine().interpretHql(hql, view);
    }

    private SqmTranslation<SelectStatement> translated(HqlInterpretation<?> interpretation, Map<String, ?> parameters) {
        var bindings = QueryParameterBindingsImpl.from(interpretation.getParameterMetadata(), hibernate);
        parameters.forEach((name, value) -> {
            if (value != null && !(value instanceof Collection)) {
                bindings.getBinding(name).setBindValue(value);
            }
        });
        return hibernate
                .getQueryEngine()
                .getSqmTranslatorFactory()
                .createSelectTranslator(
                        (SqmSelectStatement<?>) interpretation.getSqmStatement(),
                        QueryOptions.NONE,
                        interpretation.getDomainParameterXref(),
                        bindings,
                        new LoadQueryInfluencers(hibernate),
                        hibernate.getSqlTranslationEngine(),
                        false)
                .translate();
    }

    private static Map<JdbcParameterBinder, String> names(
            HqlInterpretation<?> interpretation, SqmTranslation<SelectStatement> translation) {
        var names = new IdentityHashMap<JdbcParameterBinder, String>();
        translation.getJdbcParamsBySqmParam().forEach((parameter, places) -> {
            var name = interpretation
                    .getDomainParameterXref()
                    .getQueryParameter(parameter)
                    .getName();
            places.forEach(place -> place.forEach(mark -> names.put(mark.getParameterBinder(), name)));
        });
        return names;
    }

    /**
     * The SQL with numbered marks, and {@code = any ($1)} for {@code in ($1)}; so it is one statement, however long the list. Hibernate
     * numbers marks itself and gives equal ones to equal parameters, or writes a question mark for each.
     */
    private static @Nullable String withArrays(String sql, List<String> names, Map<String, ?> parameters) {
        var marks = MARK.matcher(sql);
        var result = new StringBuilder();
        var met = new HashSet<Integer>();
        while (marks.find()) {
            var mark = marks.group("mark");
            var number = mark.equals("?") ? met.size() + 1 : Integer.parseInt(mark.substring(1));
            if (number > names.size()) {
                return null;
            }
            met.add(number);
            var isList = parameters.get(names.get(number - 1)) instanceof Collection;
            var fits = marks.group("in") != null && marks.group("close") != null;
            if (isList && !fits) {
                return null;
            }
            var plain = orEmpty(marks.group("in")) + "$" + number + orEmpty(marks.group("close"));
            var array = (marks.group("not") == null ? " = any ($" : " <> all ($") + number + ")";
            marks.appendReplacement(result, Matcher.quoteReplacement(isList ? array : plain));
        }
        marks.appendTail(result);
        return met.size() == names.size() ? result.toString() : null;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
