package io.sunledger.year;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** How the office comes from the document to an issued plan: it begins with nothing and ends with {@value #UNITS} units. */
public final class Registry {
    public static final int UNITS = 71;
    private static final int TOWNS = 17;
    private static final int COMMITTEES = 3;
    private static final String OFFICE = "office";

    private final Line line;

    public Registry(Line line) {
        this.line = line;
    }

    /** The plan's id. */
    public String issue(Path document, String place) {
        line.put(OFFICE, "/api/v1/government", Map.of("name", place, "level", "COUNTY"));
        var draft = read(document);
        line.command(OFFICE, "AcceptProposedRegistry", Map.of("draftId", draft, "expectedVersion", version(draft)));
        fillUp();
        giveEveryGroupMembers();
        return settleAndIssue(draft);
    }

    /** A later plan, of the same units; the plan's id. */
    String issueAgain(Path document) {
        return settleAndIssue(read(document));
    }

    private String settleAndIssue(String draft) {
        settle(draft);
        return line.command(OFFICE, "IssueDraft", Map.of("draftId", draft, "expectedVersion", version(draft)))
                .path("plan")
                .path("id")
                .asText();
    }

    /** All units' codes, sorted. */
    List<String> codes() {
        return all("/api/v1/units?first=100").stream()
                .map(unit -> unit.path("code").asText())
                .sorted()
                .toList();
    }

    /** A list over all of its pages. */
    public List<JsonNode> all(String path) {
        var items = new ArrayList<JsonNode>();
        var after = "";
        do {
            var page = line.get(OFFICE, path + (after.isEmpty() ? "" : "&after=" + after));
            page.path("items").forEach(items::add);
            after = page.path("next").asText("");
        } while (!after.isEmpty() && !after.equals("null"));
        return items;
    }

    /** A draft of a document; a document that was read already gives the same one. */
    String read(Path document) {
        try {
            var content = Base64.getEncoder().encodeToString(Files.readAllBytes(document));
            var input = Map.of("fileName", document.getFileName().toString(), "content", content);
            return line.ask(OFFICE, "ReadDocument", Map.of("input", input))
                    .path("readDocument")
                    .path("draft")
                    .path("id")
                    .asText();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private int version(String draft) {
        return line.get(OFFICE, "/api/v1/drafts/" + draft).path("version").asInt();
    }

    // the streets and bureaus that the document means and does not name
    private void fillUp() {
        var known = codes().size();
        for (var i = 0; known + i < UNITS; i++) {
            var kind = i < TOWNS ? "TOWN" : i < TOWNS + COMMITTEES ? "MANAGEMENT_COMMITTEE" : "DEPARTMENT";
            var name = switch (kind) {
                case "TOWN" -> "第%d街道".formatted(i + 1);
                case "MANAGEMENT_COMMITTEE" -> "第%d园区管委会".formatted(i + 1);
                default -> "第%d局".formatted(i + 1);
            };
            line.post(OFFICE, "/api/v1/units", Map.of("code", "x%03d".formatted(i + 1), "name", name, "kind", kind));
        }
    }

    private void giveEveryGroupMembers() {
        for (var group : line.get(OFFICE, "/api/v1/groups")) {
            if (line.get(OFFICE, "/api/v1/groups/" + group.path("id").asText() + "/members")
                    .isEmpty()) {
                line.command(
                        OFFICE,
                        "UnitsRedefineGroup",
                        Map.of(
                                "groupId", group.path("id").asText(),
                                "expectedVersion", group.path("version").asInt(),
                                "definition",
                                        Map.of(
                                                "name", group.path("name").asText(),
                                                "kinds", List.of("DEPARTMENT"))));
            }
        }
    }

    private void settle(String draft) {
        var now = line.get(OFFICE, "/api/v1/drafts/" + draft);
        if (now.path("content").path("doubts").isEmpty()) {
            return;
        }
        var acts = List.of(
                Map.of(
                        "settleDoubts",
                        Map.of("doubts", ids(now.path("content").path("doubts")), "verdict", "ACCEPTED")),
                Map.of(
                        "decideRestatements",
                        Map.of("restatements", ids(now.path("content").path("restatements")), "merge", true)));
        line.command(
                OFFICE,
                "ChangeDraft",
                Map.of("draftId", draft, "expectedVersion", now.path("version").asInt(), "acts", acts));
    }

    private static List<String> ids(JsonNode things) {
        return StreamSupport.stream(things.spliterator(), false)
                .map(thing -> thing.path("id").asText())
                .toList();
    }
}
