package io.sunledger.unit.domain;

import io.sunledger.kernel.Refused;

/** What names and codes must be. */
final class Texts {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_CODE = 64;

    private Texts() {}

    /** @throws Refused unit.name */
    static String name(String text) {
        var name = text.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Refused("unit.name", LONGEST_NAME);
        }
        return name;
    }

    /** @throws Refused unit.code */
    static String code(String text) {
        var code = text.strip();
        if (code.isEmpty() || code.length() > LONGEST_CODE) {
            throw new Refused("unit.code", LONGEST_CODE);
        }
        return code;
    }
}
