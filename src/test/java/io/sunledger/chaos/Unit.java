package io.sunledger.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import io.sunledger.year.OnePage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.StreamSupport;

/** A unit's officer and approver, and the office as far as it has to do with them. */
final class Unit {
    /** How often a duty is closed out; each time but the last it is opened again. */
    private static final int CLOSE_OUTS = 3;

    private final Town town;
    private final String officer;
    private final String approver;
    private final String period;

    Unit(Town town, String code, String period) {
        this.town = town;
        this.officer = code + "-officer";
        this.approver = code + "-approver";
        this.period = period;
    }

    void work(List<String> duties, BooleanSupplier enough) {
        receive(duties);
        for (var duty : duties) {
            if (enough.getAsBoolean()) {
                return;
            }
            report(duty);
            for (var time = 1; time <= CLOSE_OUTS; time++) {
                attach(duty);
                closeOut(duty, time < CLOSE_OUTS);
            }
            seesItDone(duty);
        }
    }

    private void receive(List<String> duties) {
        var sent = town.journal().now();
        for (var outcome : town.client()
                .command(officer, "ReceiveDuties", Map.of("dutyIds", duties))
                .path("outcomes")) {
            var duty = outcome.path("dutyId").asText();
            town.note("duty.received", duty, duty, sent);
        }
    }

    private void report(String duty) {
        var draft = Map.of("dutyId", duty, "periodId", period, "expectedVersion", 0, "state", "DONE", "done", "已按要求公开");
        var saved = act(officer, "SaveReport", draft, "report.saved", duty).path("report");
        seesReport(officer, duty, saved);
        var submitted = step(officer, "SubmitReport", saved, "report.submitted", duty);
        seesReport(approver, duty, submitted);
        var approved = step(approver, "ApproveReport", submitted, "report.approved", duty);
        seesReport(Town.OFFICE, duty, approved);
        var accepted = step(Town.OFFICE, "AcceptReport", approved, "report.accepted", duty);
        seesReport(officer, duty, accepted);
    }

    private JsonNode step(String who, String operation, JsonNode report, String act, String duty) {
        var input = Map.of(
                "reportId",
                report.path("id").asText(),
                "expectedVersion",
                report.path("version").asInt());
        return act(who, operation, input, act, duty).path("report");
    }

    private void attach(String duty) {
        var file = OnePage.titled(UUID.randomUUID().toString());
        var upload = town.client()
                .command(officer, "StartUpload", Map.of("name", "佐证材料.pdf", "size", file.length))
                .path("upload")
                .path("id")
                .asText();
        town.client().octets(officer, "/api/v1/uploads/" + upload + "?offset=0", file);
        act(
                officer,
                "AttachEvidence",
                Map.of("uploadId", upload, "dutyId", duty, "title", "公开网页截图"),
                "evidence.attached",
                duty);
    }

    private void closeOut(String duty, boolean reopen) {
        var asked = act(officer, "AskCloseOut", Map.of("dutyId", duty, "summary", "任务已全部完成"), "closeOut.asked", duty)
                .path("closeOut");
        var granted = act(Town.OFFICE, "GradeCloseOut", onIt(asked, "grade", "GOOD"), "closeOut.granted", duty)
                .path("closeOut");
        if (reopen) {
            var sent = town.journal().now();
            town.client().command(Town.OFFICE, "ReopenDuty", onIt(granted, "reason", "回头看发现链接失效"));
            town.note("duty.reopened", duty, duty, sent);
        }
    }

    private static Map<String, ?> onIt(JsonNode closeOut, String name, String value) {
        var input = new HashMap<String, Object>(Map.of(name, value));
        input.put("closeOutId", closeOut.path("id").asText());
        input.put("expectedVersion", closeOut.path("version").asInt());
        return input;
    }

    /** A command whose payload shows what it was done to, and then its user errors. */
    private JsonNode act(String who, String operation, Map<String, ?> input, String act, String duty) {
        var sent = town.journal().now();
        var payload = town.client().command(who, operation, input);
        town.note(act, payload.iterator().next().path("id").asText(), duty, sent);
        return payload;
    }

    private void seesReport(String who, String duty, JsonNode acknowledged) {
        var shown = town.board(who, "DutyWithReports", Map.of("id", duty))
                .path("duty")
                .path("reports");
        var known = StreamSupport.stream(shown.spliterator(), false)
                .anyMatch(report -> report.path("id").equals(acknowledged.path("id"))
                        && report.path("version").asInt()
                                >= acknowledged.path("version").asInt());
        sees(known, "the report on " + duty + " of version " + acknowledged.path("version") + " in " + shown);
    }

    private void seesItDone(String duty) {
        var shown = town.board(Town.OFFICE, "DutyWithReports", Map.of("id", duty));
        sees(!shown.path("duty").path("closedAt").isNull(), "that " + duty + " is closed out in " + shown);
        var board = town.board(Town.OFFICE, "UnitBoard", Map.of("first", 100)).toString();
        sees(board.contains("\"done\":1") || board.contains("\"done\":2"), "what is done in " + board);
    }

    private void sees(boolean isThere, String what) {
        town.journal().count("board");
        if (!isThere) {
            town.journal()
                    .find("a board was older than its reader's own commands: " + town.government() + " misses " + what);
        }
    }
}
