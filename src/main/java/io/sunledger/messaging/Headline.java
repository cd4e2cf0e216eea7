package io.sunledger.messaging;

import io.sunledger.messaging.domain.ContactRole;
import java.util.Arrays;
import java.util.Optional;

/** Which acts are news, and to whom; what a person did is no news to that person's own post. */
enum Headline {
    PLAN_ISSUED("news.plan.issued", ContactRole.OFFICER),
    PLAN_AMENDED("news.plan.amended", ContactRole.OFFICER),
    CARRIED_OVER("news.duty.carried", ContactRole.OFFICER),
    SUBMITTED("news.report.submitted", ContactRole.APPROVER),
    SENT_BACK("news.report.sentBack", ContactRole.OFFICER),
    RETURNED("news.report.returned", ContactRole.OFFICER),
    CLOSE_OUT_ASKED("news.closeOut.asked", ContactRole.OFFICE),
    CLOSE_OUT_GRANTED("news.closeOut.granted", ContactRole.OFFICER),
    CLOSE_OUT_REFUSED("news.closeOut.refused", ContactRole.OFFICER),
    CLOSE_OUT_FAILED("news.closeOut.failed", ContactRole.OFFICER),
    REOPENED("news.duty.reopened", ContactRole.OFFICER),
    EXTENSION_ASKED("news.extension.asked", ContactRole.OFFICE),
    EXTENSION_GRANTED("news.extension.granted", ContactRole.OFFICER),
    EXTENSION_REFUSED("news.extension.refused", ContactRole.OFFICER),
    HANDED_OVER("news.handOver.completed", ContactRole.OFFICE),
    LINK_DEAD("news.evidence.linkDead", ContactRole.OFFICER),
    SHEET_ANSWERED("news.sheet.answered", ContactRole.OFFICE);

    private static final String PREFIX = "news.";

    private final String wording;
    private final ContactRole to;

    Headline(String wording, ContactRole to) {
        this.wording = wording;
        this.to = to;
    }

    /** The headline for an act of the log, if it is news. */
    static Optional<Headline> of(String act) {
        return Arrays.stream(values())
                .filter(headline -> headline.wording.equals(PREFIX + act))
                .findFirst();
    }

    /** The code of its sentence; the fact is how many things it is about. */
    String wording() {
        return wording;
    }

    /** In whose inbox it stands: of each unit that it is about, or of the office. */
    ContactRole to() {
        return to;
    }
}
