package io.sunledger.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** All objects of one installation, as they would be applied. */
record Installation(String name, List<ObjectNode> objects) {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    static Installation rendered(String name) {
        return new Installation(name, read(Path.of("src/test/resources/kubernetes/rendered", name + ".yaml")));
    }

    /** The objects of a file; what is no whole object, a Kustomization for one, is one all the same. */
    static List<ObjectNode> read(Path file) {
        try (var text = Files.newBufferedReader(file)) {
            List<ObjectNode> found = new ArrayList<>();
            YAML.readerFor(ObjectNode.class).<ObjectNode>readValues(text).forEachRemaining(found::add);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    Installation copy() {
        return new Installation(
                name, new ArrayList<>(objects.stream().map(ObjectNode::deepCopy).toList()));
    }

    Stream<ObjectNode> ofKind(String kind) {
        return objects.stream().filter(object -> kind.equals(object.path("kind").asText()));
    }

    ObjectNode one(String kind, String name) {
        return ofKind(kind)
                .filter(object -> nameOf(object).startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    static String nameOf(JsonNode object) {
        return object.at("/metadata/name").asText();
    }

    static String titleOf(JsonNode object) {
        return object.path("kind").asText() + " " + nameOf(object);
    }

    /** What pods are made of: of deployments and jobs. */
    Stream<Pod> pods() {
        return objects.stream()
                .filter(object -> object.at("/spec/template/spec/containers").isArray())
                .map(object -> new Pod(titleOf(object), object.at("/spec/template")));
    }

    Set<String> keysOf(String configMap) {
        Set<String> keys = new TreeSet<>();
        ofKind("ConfigMap")
                .filter(map -> nameOf(map).equals(configMap))
                .forEach(map -> map.path("data").fieldNames().forEachRemaining(keys::add));
        return keys;
    }

    /** Every value of a field with this name, at any depth. */
    Stream<JsonNode> every(String field) {
        return objects.stream().flatMap(object -> object.findValues(field).stream());
    }

    static Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** Whether all labels that a selector names are there. */
    static boolean selects(JsonNode matchLabels, JsonNode labels) {
        return !matchLabels.isEmpty()
                && matchLabels.properties().stream()
                        .allMatch(pair -> pair.getValue().equals(labels.get(pair.getKey())));
    }

    /** A template of pods. */
    record Pod(String title, JsonNode template) {
        JsonNode spec() {
            return template.path("spec");
        }

        JsonNode labels() {
            return template.at("/metadata/labels");
        }

        Stream<JsonNode> containers() {
            return Stream.concat(items(spec().path("initContainers")), items(spec().path("containers")));
        }

        Stream<JsonNode> ports() {
            return containers().flatMap(container -> items(container.path("ports")));
        }
    }
}
