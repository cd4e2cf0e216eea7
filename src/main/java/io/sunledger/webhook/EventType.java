package io.sunledger.webhook;

import io.sunledger.security.Permission;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Enum;

/**
 * What third parties can be told of: a closed list. The name of each stands in {@code type} of its events
 * ({@code io.sunledger.report.accepted.v1}); a change of what an event of a type carries gets a type of its own.
 */
@Enum("WebhookEventType")
public enum EventType {
    PLAN_ISSUED("plan.issued", "plan.issued", Thing.PLAN, "A plan was issued: its tasks and duties can be read"),
    PLAN_AMENDED("plan.amended", "plan.amended", Thing.PLAN, "A plan was amended: its tasks and duties may differ"),
    DUTY_RECEIVED("duty.received", "duty.received", Thing.DUTY, "A unit has signed for a duty"),
    DUTY_CLOSED_OUT("closeOut.granted", "duty.closedOut", Thing.CLOSE_OUT, "The office has closed a duty out"),
    DUTY_REOPENED("duty.reopened", "duty.reopened", Thing.DUTY, "A duty that was closed out is open again"),
    DUTY_CARRIED_OVER("duty.carried", "duty.carriedOver", Thing.DUTY, "What is left of a duty is owed next year"),
    CLOSE_OUT_ASKED("closeOut.asked", "closeOut.asked", Thing.CLOSE_OUT, "A unit asks for a duty to be closed out"),
    CLOSE_OUT_WITHDRAWN("closeOut.withdrawn", "closeOut.withdrawn", Thing.CLOSE_OUT, "A unit asks for it no more"),
    CLOSE_OUT_REFUSED("closeOut.refused", "closeOut.refused", Thing.CLOSE_OUT, "The office does not close a duty out"),
    CLOSE_OUT_FAILED("closeOut.failed", "closeOut.failed", Thing.CLOSE_OUT, "A duty is to be put right first"),
    REPORT_SUBMITTED("report.submitted", "report.submitted", Thing.REPORT, "A report waits for the unit's approver"),
    REPORT_WITHDRAWN("report.withdrawn", "report.withdrawn", Thing.REPORT, "A report was taken back by its officer"),
    REPORT_APPROVED("report.approved", "report.approved", Thing.REPORT, "A report was handed to the office"),
    REPORT_SENT_BACK("report.sentBack", "report.sentBack", Thing.REPORT, "The approver has sent a report back"),
    REPORT_ACCEPTED("report.accepted", "report.accepted", Thing.REPORT, "The office has accepted a report"),
    REPORT_RETURNED("report.returned", "report.returned", Thing.REPORT, "The office has returned a report"),
    EXTENSION_ASKED("extension.asked", "extension.asked", Thing.EXTENSION, "A unit asks for a later due date"),
    EXTENSION_GRANTED("extension.granted", "extension.granted", Thing.EXTENSION, "A duty is due later"),
    EXTENSION_REFUSED("extension.refused", "extension.refused", Thing.EXTENSION, "A duty is due as before"),
    EXTENSION_LAPSED("extension.lapsed", "extension.lapsed", Thing.EXTENSION, "An extension has lost its effect"),
    SHEET_ISSUED("sheet.issued", "sheet.issued", Thing.SHEET, "A unit is urged by a numbered sheet"),
    SHEET_RECEIVED("sheet.received", "sheet.received", Thing.SHEET, "A unit has signed for an urging sheet"),
    SHEET_ANSWERED("sheet.answered", "sheet.answered", Thing.SHEET, "A unit has answered an urging sheet"),
    SHEET_WITHDRAWN("sheet.withdrawn", "sheet.withdrawn", Thing.SHEET, "The office has withdrawn an urging sheet"),
    LOOK_BACK_OPENED("lookBack.opened", "lookBack.opened", Thing.LOOK_BACK, "The office looks back at a plan"),
    LOOK_BACK_FOUND(
            "lookBack.found", "lookBack.found", Thing.LOOK_BACK_ENTRY, "The office has looked at one duty again"),
    /** Sent when somebody asks for it, whatever the filter says. */
    PING("webhook.pinged", "webhook.ping", Thing.WEBHOOK, "A test that somebody asked for");

    /** What an act is done to: how its id is called, and where it is read. */
    private enum Thing {
        PLAN("planId", "plans"),
        DUTY("dutyId", "duties"),
        REPORT("reportId", "reports"),
        CLOSE_OUT("closeOutId", "close-outs"),
        EXTENSION("extensionId", "extensions"),
        SHEET("sheetId", "urging-sheets"),
        LOOK_BACK("lookBackId", "look-backs"),
        LOOK_BACK_ENTRY("lookBackEntryId", "look-back-entries"),
        WEBHOOK("webhookId", "webhooks");

        private final String id;
        private final String path;

        Thing(String id, String path) {
            this.id = id;
            this.path = path;
        }
    }

    private final String act;
    private final String word;
    private final Thing thing;
    private final String meaning;

    EventType(String act, String word, Thing thing, String meaning) {
        this.act = act;
        this.word = word;
        this.thing = thing;
        this.meaning = meaning;
    }

    /** The type of which an act of the log is; a ping is asked for and follows from none. */
    public static Optional<EventType> ofAct(String act) {
        return Arrays.stream(values())
                .filter(type -> type != PING && type.act.equals(act))
                .findFirst();
    }

    /** As CloudEvents have it. */
    public String type() {
        return "io.sunledger." + word + ".v1";
    }

    /** The code of its name for people: the act's. */
    public String wording() {
        return "act." + act;
    }

    /** What it says, in English, for the documents of the interface. */
    public String meaning() {
        return meaning;
    }

    /** What one must be allowed to read to be told of it. */
    public Permission needs() {
        return switch (thing) {
            case PLAN, WEBHOOK -> Permission.READ_PLANS;
            case DUTY, REPORT, CLOSE_OUT, EXTENSION, SHEET, LOOK_BACK, LOOK_BACK_ENTRY -> Permission.READ_ALL_DUTIES;
        };
    }

    /** The member of {@code data} with the id of what it was done to. */
    public String idName() {
        return thing.id;
    }

    /** The members of {@code data} beside that id, where they apply; {@code state} comes with them. */
    public List<String> otherIds() {
        return switch (thing) {
            case WEBHOOK, PLAN -> List.of();
            case LOOK_BACK -> List.of("planId");
            case DUTY -> List.of("planId", "taskId", "unitId");
            case REPORT, CLOSE_OUT, EXTENSION, SHEET, LOOK_BACK_ENTRY ->
                List.of("planId", "taskId", "dutyId", "unitId");
        };
    }

    /** Where what it was done to is read over REST. */
    public String path(String id) {
        return "/api/v1/" + thing.path + '/' + id;
    }
}
