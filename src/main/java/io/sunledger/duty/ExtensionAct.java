package io.sunledger.duty;

import io.sunledger.history.Act;

/** What is done to extensions. */
enum ExtensionAct implements Act {
    ASKED("extension.asked"),
    GRANTED("extension.granted"),
    REFUSED("extension.refused"),
    LAPSED("extension.lapsed");

    private final String code;

    ExtensionAct(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
