package io.sunledger.unit;

/** By what a name was recognised. */
public enum How {
    /** The official name. */
    EXACT,
    /** A short, former, further or remembered name of the registry. */
    ALIAS,
    /** A short form by the habits of official Chinese (市发改委). */
    SHORT_FORM,
    /** The place left out, as in a list (市发改委、财政局). */
    ELIDED_PREFIX,
    /** One of the two names of one body (市委改革办(市政务办)). */
    SECOND_NAME,
    /** Written in traditional characters. */
    TRADITIONAL,
    /** A group. */
    GROUP
}
