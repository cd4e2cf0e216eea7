package io.sunledger.plan;

import io.sunledger.history.Act;

/** What is done to plans. */
enum PlanAct implements Act {
    ISSUED("plan.issued"),
    AMENDED("plan.amended");

    private final String code;

    PlanAct(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
