package io.sunledger.undertaking;

import io.sunledger.history.Act;

/** What is done to undertake duties. */
enum UndertakingAct implements Act {
    RECEIVED("duty.received"),
    MEASURE_ADDED("measure.added"),
    MEASURE_CHANGED("measure.changed"),
    MEASURE_FINISHED("measure.finished"),
    MEASURE_DROPPED("measure.dropped"),
    HAND_OVER_STARTED("handOver.started"),
    HAND_OVER_CONFIRMED("handOver.confirmed"),
    HAND_OVER_DECLINED("handOver.declined"),
    HAND_OVER_COMPLETED("handOver.completed"),
    HAND_OVER_CANCELLED("handOver.cancelled");

    private final String code;

    UndertakingAct(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
