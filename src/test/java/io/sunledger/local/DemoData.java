package io.sunledger.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.StreamSupport;

/**
 * The demo's units, groups and plan, entered through the service's own interface as its users would: the administrator
 * imports the registry, the office has the document read, settles what the reader doubted, and issues the plan. What
 * is there already is left alone.
 */
final class DemoData {
    private static final Path FOLDER = Path.of("src/test/resources/demo");

    private final ApiClient administrator;
    private final ApiClient office;
    private final ApiClient otherOffice;
    private final BiConsumer<String, String> say;

    DemoData(String service, String issuer, BiConsumer<String, String> say) {
        this.administrator = ApiClient.loggedIn(service, issuer, "administrator");
        this.office = ApiClient.loggedIn(service, issuer, "office");
        this.otherOffice = ApiClient.loggedIn(service, issuer, "qinghe-office");
        this.say = say;
    }

    void loadWhereAbsent() {
        if (isEmpty(office.get("/api/v1/units?first=1"))) {
            loadRegistry();
            loadOtherGovernment();
        }
        if (isEmpty(office.get("/api/v1/plans?first=1"))) {
            issuePlan();
        }
    }

    private static boolean isEmpty(JsonNode listing) {
        return listing.path("items").isEmpty();
    }

    private void loadRegistry() {
        administrator.put("/api/v1/government", Map.of("name", "澄川市", "level", "CITY"));
        administrator.upload("/api/v1/units/import", FOLDER.resolve("units.csv"), "text/csv");
        var ids = new LinkedHashMap<String, String>();
        office.get("/api/v1/units?first=100")
                .path("items")
                .forEach(unit ->
                        ids.put(unit.path("code").asText(), unit.path("id").asText()));
        for (var group : groups()) {
            administrator.post("/api/v1/groups", definition(group, ids));
        }
        say.accept("单位名录已导入：%d 个单位".formatted(ids.size()), "units imported: " + ids.size());
    }

    /** A second government, so that who looks sees that neither sees the other's. */
    private void loadOtherGovernment() {
        otherOffice.put("/api/v1/government", Map.of("name", "青禾市", "level", "CITY"));
        otherOffice.post("/api/v1/units", department("sfb", "青禾市人民政府办公室", "市政府办公室"));
        otherOffice.post("/api/v1/units", department("fgw", "青禾市发展和改革委员会", "市发展改革委"));
    }

    private static Map<String, Object> department(String code, String name, String shortName) {
        return Map.of("code", code, "name", name, "kind", "DEPARTMENT", "shortNames", List.of(shortName));
    }

    private static JsonNode groups() {
        try {
            return new ObjectMapper().readTree(FOLDER.resolve("groups.json").toFile());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A group as the file has it, with the ids of the units that it lists by code. */
    private static Map<String, Object> definition(JsonNode group, Map<String, String> ids) {
        var entries = new ArrayList<Map<String, Object>>();
        for (var code : group.path("add")) {
            var unit = ids.get(code.asText());
            if (unit == null) {
                throw new IllegalStateException("groups.json names a unit that units.csv lacks: " + code);
            }
            entries.add(Map.of("unitId", unit, "included", true));
        }
        return Map.of(
                "name", group.path("name").asText(),
                "aliases", group.path("aliases"),
                "kinds", group.path("kinds"),
                "entries", entries);
    }

    private void issuePlan() {
        var draft = office.upload("/api/v1/drafts", FOLDER.resolve("plan-2026.html"), "text/html");
        var path = "/api/v1/drafts/" + draft.path("id").asText();
        var acts = actsFor(draft.path("content"));
        if (!acts.isEmpty()) {
            draft = office.post(path + "/change", Map.of("acts", acts), "If-Match", version(draft));
        }
        office.post(path + "/issue", Map.of(), "If-Match", version(draft), "Idempotency-Key", "demo-plan-2026");
        say.accept("演示计划已印发", "the demo's plan is issued");
    }

    /** The demo's document is as it should be: the clerk agrees with the reader and keeps all tasks apart. */
    private static List<Map<String, Object>> actsFor(JsonNode content) {
        var acts = new ArrayList<Map<String, Object>>();
        var doubts = idsIn(content.path("doubts"), "verdict", "OPEN");
        if (!doubts.isEmpty()) {
            acts.add(Map.of("act", "settleDoubts", "doubts", doubts, "verdict", "ACCEPTED"));
        }
        var pairs = idsIn(content.path("restatements"), "state", "PROPOSED");
        if (!pairs.isEmpty()) {
            acts.add(Map.of("act", "decideRestatements", "restatements", pairs, "merge", false));
        }
        return acts;
    }

    private static List<String> idsIn(JsonNode lines, String field, String value) {
        return StreamSupport.stream(lines.spliterator(), false)
                .filter(line -> line.path(field).asText().equals(value))
                .map(line -> line.path("id").asText())
                .toList();
    }

    private static String version(JsonNode draft) {
        return '"' + draft.path("version").asText() + '"';
    }
}
