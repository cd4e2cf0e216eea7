package io.sunledger.evidence;

import io.sunledger.history.Act;

/** What is done to evidence. */
enum EvidenceAct implements Act {
    ATTACHED("evidence.attached"),
    LINKED("evidence.linked"),
    REMOVED("evidence.removed"),
    WITHHELD("evidence.withheld"),
    RELEASED("evidence.released"),
    REDACTED("evidence.redacted"),
    RESTORED("evidence.restored"),
    LINK_LIVE("evidence.linkLive"),
    LINK_DEAD("evidence.linkDead"),
    LINK_CHANGED("evidence.linkChanged"),
    CHANGE_ACCEPTED("evidence.changeAccepted");

    private final String code;

    EvidenceAct(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
