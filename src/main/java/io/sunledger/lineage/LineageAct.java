package io.sunledger.lineage;

import io.sunledger.history.Act;

/** What is done about the levels above. */
enum LineageAct implements Act {
    IMPLEMENTS("plan.implements"),
    READ("higherPlan.read"),
    REMOVED("higherPlan.removed"),
    DECIDED("lineage.decided");

    private final String code;

    LineageAct(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
