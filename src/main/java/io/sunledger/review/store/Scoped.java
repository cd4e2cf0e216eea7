package io.sunledger.review.store;

import io.sunledger.duty.DutyScope;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An HQL query on a row {@code c} of a duty that grows by what is asked for, within a scope. */
final class Scoped {
    private final StringBuilder hql;
    private final Map<String, Object> parameters = new HashMap<>();

    /** @param select HQL up to and including {@code where} */
    Scoped(String select, DutyScope scope) {
        hql = new StringBuilder(select).append("c.government = :government");
        parameters.put("government", scope.government());
        and(
                "c.unitId in (select u.id from Unit u where u.government = :government and u.code = :ownUnit)",
                "ownUnit",
                scope.unit());
    }

    Scoped and(String condition) {
        hql.append(" and ").append(condition);
        return this;
    }

    Scoped and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            and(condition);
            parameters.put(name, value);
        }
        return this;
    }

    Scoped then(String end) {
        hql.append(end);
        return this;
    }

    String hql() {
        return hql.toString();
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
