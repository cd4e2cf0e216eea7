package io.sunledger.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What changed from one OpenAPI document to a later one, by what it does to a caller who was written for the earlier: breaking,
 * dangerous (what it does not expect may come), or safe.
 */
final class OpenApiChanges {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final String JSON_REFERENCE = "#/";

    private final JsonNode before;
    private final JsonNode now;
    private final List<Change> found = new ArrayList<>();
    private final Set<String> compared = new HashSet<>();

    private OpenApiChanges(JsonNode before, JsonNode now) {
        this.before = before;
        this.now = now;
    }

    static List<Change> between(JsonNode before, JsonNode now) {
        var changes = new OpenApiChanges(before, now);
        changes.paths("paths");
        changes.paths("webhooks");
        return changes.found;
    }

    private void paths(String section) {
        before.path(section)
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        var where = operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                        var later = now.path(section).path(path.getKey()).path(operation.getKey());
                        if (later.isMissingNode()) {
                            removed(where, operation.getValue());
                        } else {
                            operation(where, operation.getValue(), later);
                        }
                    }
                }));
    }

    private void removed(String where, JsonNode operation) {
        var was = operation.path("deprecated").asBoolean() ? "removed" : "removed" + Announced.NEVER_DEPRECATED;
        found.add(Change.breaking(where, was));
    }

    private void operation(String where, JsonNode was, JsonNode is) {
        if (!was.path("operationId").equals(is.path("operationId"))) {
            found.add(Change.breaking(where, "is called otherwise"));
        }
        parameters(where, was, is);
        body(where, was.path("requestBody"), is.path("requestBody"));
        was.path("responses").properties().forEach(response -> {
            if (response.getKey().startsWith("2")) {
                answer(
                        where,
                        response.getKey(),
                        response.getValue(),
                        is.path("responses").path(response.getKey()));
            }
        });
    }

    private void parameters(String where, JsonNode was, JsonNode is) {
        for (var raw : was.path("parameters")) {
            var parameter = resolved(before, raw);
            var later = same(parameter, is.path("parameters"));
            var at = where + " ?" + parameter.path("name").asText();
            if (later.isMissingNode()) {
                found.add(Change.breaking(at, "removed"));
            } else {
                if (later.path("required").asBoolean()
                        && !parameter.path("required").asBoolean()) {
                    found.add(Change.breaking(at, "made required"));
                }
                asked(at, parameter.path("schema"), later.path("schema"));
            }
        }
        for (var raw : is.path("parameters")) {
            var parameter = resolved(now, raw);
            if (same(parameter, was.path("parameters"), before).isMissingNode()) {
                var at = where + " ?" + parameter.path("name").asText();
                found.add(
                        parameter.path("required").asBoolean()
                                ? Change.breaking(at, "added, and required")
                                : Change.safe(at, "added"));
            }
        }
    }

    private JsonNode same(JsonNode parameter, JsonNode others) {
        return same(parameter, others, now);
    }

    private static JsonNode same(JsonNode parameter, JsonNode others, JsonNode document) {
        return StreamSupport.stream(others.spliterator(), false)
                .map(other -> resolved(document, other))
                .filter(other -> other.path("name").equals(parameter.path("name"))
                        && other.path("in").equals(parameter.path("in")))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private void body(String where, JsonNode was, JsonNode is) {
        if (was.isMissingNode() && is.path("required").asBoolean()) {
            found.add(Change.breaking(where, "a body is required"));
        }
        media(where + " body", was, is, true);
    }

    private void answer(String where, String status, JsonNode was, JsonNode is) {
        var at = where + " " + status;
        if (is.isMissingNode()) {
            found.add(Change.breaking(at, "is answered no more"));
            return;
        }
        was.path("headers").fieldNames().forEachRemaining(header -> {
            if (!is.path("headers").has(header)) {
                found.add(Change.breaking(at + " " + header, "removed"));
            }
        });
        media(at, was, is, false);
    }

    private void media(String where, JsonNode was, JsonNode is, boolean isAsked) {
        was.path("content").properties().forEach(type -> {
            var later = is.path("content").path(type.getKey());
            if (later.isMissingNode()) {
                found.add(Change.breaking(where + " " + type.getKey(), "removed"));
            } else if (isAsked) {
                asked(where, type.getValue().path("schema"), later.path("schema"));
            } else {
                answered(where, type.getValue().path("schema"), later.path("schema"));
            }
        });
    }

    private void asked(String where, JsonNode was, JsonNode is) {
        if (isNew(where, "asked", was, is)) {
            var old = Shape.of(before, was);
            var anew = Shape.of(now, is);
            var at = old.name(where);
            if (!anew.types().containsAll(old.types())) {
                found.add(Change.breaking(at, "takes " + anew.types() + " and no more " + old.types()));
            }
            values(old.values(), anew.values())
                    .forEach(value -> found.add(Change.breaking(at, value + " is taken no more")));
            old.properties().forEach((name, schema) -> {
                if (!anew.properties().containsKey(name)) {
                    found.add(Change.breaking(at + "." + name, "removed"));
                } else {
                    asked(at + "." + name, schema, anew.properties().get(name));
                }
            });
            minus(anew.required(), old.required())
                    .forEach(name -> found.add(Change.breaking(
                            at + "." + name,
                            old.properties().containsKey(name) ? "made required" : "added, and required")));
            asked(at + "[]", old.items(), anew.items());
        }
    }

    private void answered(String where, JsonNode was, JsonNode is) {
        if (isNew(where, "answered", was, is)) {
            var old = Shape.of(before, was);
            var anew = Shape.of(now, is);
            var at = old.name(where);
            if (!old.types().containsAll(anew.types())) {
                found.add(Change.breaking(at, "is " + anew.types() + " and was " + old.types()));
            }
            values(anew.values(), old.values()).forEach(value -> found.add(Change.dangerous(at, value + " may come")));
            old.properties().forEach((name, schema) -> {
                if (!anew.properties().containsKey(name)) {
                    found.add(Change.breaking(at + "." + name, "removed"));
                } else {
                    answered(at + "." + name, schema, anew.properties().get(name));
                }
            });
            minus(old.required(), anew.required()).stream()
                    .filter(anew.properties()::containsKey)
                    .forEach(name -> found.add(Change.breaking(at + "." + name, "may be left out")));
            minus(anew.properties().keySet(), old.properties().keySet())
                    .forEach(name -> found.add(Change.safe(at + "." + name, "added")));
            answered(at + "[]", old.items(), anew.items());
        }
    }

    /** Values of one that the other lacks; none where the other takes any. */
    private static Set<String> values(Set<String> some, Set<String> others) {
        return others.isEmpty() ? Set.of() : minus(some, others);
    }

    private static Set<String> minus(Set<String> some, Set<String> others) {
        return some.stream().filter(one -> !others.contains(one)).collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isNew(String where, String way, JsonNode was, JsonNode is) {
        var named = was.has("$ref") ? way + was.path("$ref").asText() + is : way + where;
        return !was.isMissingNode() && !is.isMissingNode() && compared.add(named);
    }

    static JsonNode resolved(JsonNode document, JsonNode node) {
        var reference = node.path("$ref").asText();
        return reference.startsWith(JSON_REFERENCE) ? document.at(reference.substring(1)) : node;
    }
}
