package io.sunledger.messaging;

import io.sunledger.history.Act;

/** What persons do to contacts and letters. */
enum MessagingAct implements Act {
    CONTACT_ADDED("contact.added"),
    CONTACT_CHANGED("contact.changed"),
    CONTACT_REMOVED("contact.removed"),
    LETTER_REVIVED("letter.revived");

    private final String code;

    MessagingAct(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
