package io.sunledger.platform.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request of {@code openapi/walk.http}: {@code ### name: operation as account}, a line with method and target, headers, and
 * after an empty line the body. {@code {{name.field}}} is what an earlier step was answered.
 *
 * @param body JSON or text; {@code < file} for a file beside the script
 */
record Step(
        String name,
        String operation,
        String account,
        String method,
        String target,
        Map<String, String> headers,
        String body) {
    static List<Step> of(String script) {
        var steps = new ArrayList<Step>();
        for (var block : script.split("(?m)^### ")) {
            if (!block.isBlank() && !block.startsWith("#")) {
                steps.add(one(block));
            }
        }
        return steps;
    }

    private static Step one(String block) {
        var parts = block.strip().split("\n\n", 2);
        var head = parts[0].split("\n");
        var title = head[0].split(": | as ");
        var target = head[1].split(" ", 2);
        var headers = new LinkedHashMap<String, String>();
        for (var line = 2; line < head.length; line++) {
            var header = head[line].split(": ", 2);
            headers.put(header[0], header[1]);
        }
        return new Step(
                title[0], title[1], title[2], target[0], target[1], headers, parts.length == 1 ? "" : parts[1].strip());
    }

    boolean sendsFile() {
        return body.startsWith("< ");
    }

    String file() {
        return body.substring(2);
    }

    String contentType() {
        return headers.getOrDefault("Content-Type", "application/json");
    }

    /** The same with what earlier steps were answered. */
    Step with(Answered answered) {
        var filled = new LinkedHashMap<String, String>();
        headers.forEach((header, value) -> filled.put(header, answered.fill(value)));
        return new Step(name, operation, account, method, answered.fill(target), filled, answered.fill(body));
    }

    /** What the service answered to the steps so far. */
    interface Answered {
        String fill(String text);
    }
}
