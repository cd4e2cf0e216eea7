package io.sunledger.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.sunledger.testing.Backends;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Makes what is another one in each run, ids, moments, cursors and addresses, the same in all. */
final class Plain {
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z");
    /** Lists by id, of things that come to be in the same millisecond: they stand in another order in each run. */
    private static final Map<String, String> ORDERED_BY = Map.of("units", "unitId", "outcomes", "dutyId");

    private static final String THEN = "2026-03-05T04:00:00Z";

    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Map<String, String> known = new LinkedHashMap<>();

    Plain(String government) {
        known.put(government, "chengchuan");
        known.put(Backends.issuer(), "https://sso.example.gov.cn/realms/sunledger");
    }

    /** @param value another one in each run, such as the address of a server of the test */
    void replace(String value, String by) {
        known.put(value, by);
    }

    String text(String text) {
        var plain = text;
        for (var pair : known.entrySet()) {
            plain = plain.replace(pair.getKey(), pair.getValue());
        }
        plain = UUID.matcher(plain).replaceAll(found -> id(found.group()));
        return MOMENT.matcher(plain).replaceAll(found -> Matcher.quoteReplacement(moment(found.group())));
    }

    private String id(String id) {
        return ids.computeIfAbsent(id, anew -> "019cb800-0000-7000-8000-%012d".formatted(ids.size() + 1));
    }

    /** What the database's clock says is of today; what the test's clock says stays. */
    private static String moment(String moment) {
        var isNow = Duration.between(
                                Instant.parse(moment.length() == 17 ? moment.replace("Z", ":00Z") : moment),
                                Instant.now())
                        .abs()
                        .toDays()
                < 2;
        return isNow ? THEN : moment;
    }

    JsonNode json(JsonNode node) {
        if (node.isTextual()) {
            return Walk.JSON.getNodeFactory().textNode(text(node.asText()));
        }
        if (node.isArray()) {
            var plain = Walk.JSON.createArrayNode();
            node.forEach(inner -> plain.add(json(inner)));
            return plain;
        }
        if (node.isObject()) {
            var plain = Walk.object();
            node.properties().forEach(field -> plain.set(field.getKey(), field(field.getKey(), field.getValue())));
            // the number of a change in the log counts those of other tests too
            return plain.has("commandId") && plain.has("position") ? plain.put("position", 1) : plain;
        }
        return node;
    }

    private JsonNode field(String name, JsonNode value) {
        if ((name.equals("next") || name.equals("previous")) && value.isTextual()) {
            return Walk.JSON.getNodeFactory().textNode("MjAyNi0wMy0wNQ");
        }
        var plain = json(value);
        return ORDERED_BY.containsKey(name) ? inOrder(plain, ORDERED_BY.get(name)) : plain;
    }

    private static JsonNode inOrder(JsonNode things, String by) {
        var ordered = Walk.JSON.createArrayNode();
        StreamSupport.stream(things.spliterator(), false)
                .sorted(Comparator.comparing(thing -> thing.path(by).asText()))
                .forEach(ordered::add);
        return ordered;
    }
}
