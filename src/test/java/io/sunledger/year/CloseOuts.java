package io.sunledger.year;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** How units ask for close-outs, with evidence, and how the office decides. */
final class CloseOuts {
    private static final String OFFICE = "office";

    private final Line line;
    private final Book book;

    CloseOuts(Line line, Book book) {
        this.line = line;
        this.book = book;
    }

    /** A unit's officer attaches a file that no other duty has. */
    void attach(String unit, String duty) {
        var officer = unit + "-officer";
        var file = OnePage.titled(duty);
        var upload = line.command(officer, "StartUpload", Map.of("name", "佐证材料.pdf", "size", file.length))
                .path("upload")
                .path("id")
                .asText();
        line.octets(officer, "/api/v1/uploads/" + upload + "?offset=0", file);
        line.command(officer, "AttachEvidence", Map.of("uploadId", upload, "dutyId", duty, "title", "公开网页截图"));
        book.act("evidence.attached");
    }

    /** The close-out that a unit asks for. */
    JsonNode ask(String unit, String duty) {
        book.act("closeOut.asked");
        var summary = "任务已全部完成";
        return Year.speaksRest(unit)
                ? line.post(unit + "-officer", "/api/v1/duties/" + duty + "/close-outs", Map.of("summary", summary))
                : line.command(unit + "-officer", "AskCloseOut", Map.of("dutyId", duty, "summary", summary))
                        .path("closeOut");
    }

    /** The office grades it, which closes the duty out. */
    void grade(JsonNode closeOut, String grade) {
        line.command(OFFICE, "GradeCloseOut", onIt(closeOut, Map.of("grade", grade)));
        book.closes(closeOut.path("dutyId").asText());
        book.act("closeOut.granted");
    }

    /** The codes with which the office is refused to grade it. */
    String gradeRefused(JsonNode closeOut) {
        return line.tell(OFFICE, "GradeCloseOut", onIt(closeOut, Map.of("grade", "GOOD")))
                .path("userErrors")
                .toString();
    }

    JsonNode waive(JsonNode closeOut, String shortfall) {
        book.act("closeOut.waived");
        return line.command(
                        OFFICE,
                        "WaiveShortfall",
                        onIt(closeOut, Map.of("shortfall", shortfall, "reason", "材料涉密，已线下核验")))
                .path("closeOut");
    }

    void refuse(JsonNode closeOut) {
        line.command(OFFICE, "RefuseCloseOut", onIt(closeOut, Map.of("reason", "佐证材料不足")));
        book.act("closeOut.refused");
    }

    void withdraw(String unit, JsonNode closeOut) {
        line.command(unit + "-officer", "WithdrawCloseOut", onIt(closeOut, Map.of("reason", "补齐材料后再报")));
        book.act("closeOut.withdrawn");
    }

    void reopen(String duty) {
        var last = last(duty);
        line.command(OFFICE, "ReopenDuty", onIt(last, Map.of("reason", "回头看发现链接失效")));
        book.reopens(duty);
        book.act("duty.reopened");
    }

    JsonNode last(String duty) {
        var all = all(duty);
        return all.get(all.size() - 1);
    }

    JsonNode all(String duty) {
        return line.get(OFFICE, "/api/v1/duties/" + duty + "/close-outs");
    }

    private static Map<String, ?> onIt(JsonNode closeOut, Map<String, ?> more) {
        var input = new HashMap<String, Object>(more);
        input.put("closeOutId", closeOut.path("id").asText());
        input.put("expectedVersion", closeOut.path("version").asInt());
        return input;
    }
}
