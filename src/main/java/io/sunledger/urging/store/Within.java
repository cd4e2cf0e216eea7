package io.sunledger.urging.store;

import io.sunledger.duty.DutyScope;
import java.util.Map;

/** A scope as HQL, on a sheet {@code s}. */
record Within(String hql, Map<String, Object> parameters) {
    private static final String GOVERNMENT = "s.government = :government";
    private static final String UNIT =
            " and s.unitId in (select u.id from Unit u where u.government = :government and u.code = :ownUnit)";

    static Within of(DutyScope scope) {
        return scope.unit() == null
                ? new Within(GOVERNMENT, Map.of("government", scope.government()))
                : new Within(GOVERNMENT + UNIT, Map.of("government", scope.government(), "ownUnit", scope.unit()));
    }
}
