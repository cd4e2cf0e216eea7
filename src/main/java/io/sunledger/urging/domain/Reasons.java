package io.sunledger.urging.domain;

import io.sunledger.kernel.Refused;

/** Why the office does something. */
public final class Reasons {
    private static final int LONGEST = 500;

    private Reasons() {}

    /** @throws Refused sheet.reason */
    public static String of(String said) {
        if (said.isBlank() || said.length() > LONGEST) {
            throw new Refused("sheet.reason", LONGEST);
        }
        return said.strip();
    }
}
