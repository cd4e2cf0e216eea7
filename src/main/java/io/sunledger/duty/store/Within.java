package io.sunledger.duty.store;

import io.sunledger.duty.DutyScope;
import java.util.Map;

/** A scope as HQL, on a duty {@code d}. */
record Within(String hql, Map<String, Object> parameters) {
    private static final String GOVERNMENT = "d.government = :government";
    private static final String UNIT =
            " and d.unitId in (select u.id from Unit u where u.government = :government and u.code = :ownUnit)";

    static Within of(DutyScope scope) {
        return of(scope, GOVERNMENT);
    }

    /** The same, written so that no index is of use for the government: something else finds the few duties that matter. */
    static Within ofFew(DutyScope scope) {
        return of(scope, "d.government || '' = :government");
    }

    private static Within of(DutyScope scope, String government) {
        return scope.unit() == null
                ? new Within(government, Map.of("government", scope.government()))
                : new Within(government + UNIT, Map.of("government", scope.government(), "ownUnit", scope.unit()));
    }
}
