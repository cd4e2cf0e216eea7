package io.sunledger.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What objects name has to be there: in the installation, in the application, in the documents. */
final class ReferenceRules {
    private static final Path OPERATIONS = Path.of("docs/operations.md");
    private static final String HOW_TO_DEPLOY = Application.read(Path.of("k8s/README.md"));

    private ReferenceRules() {}

    static Stream<String> environment(Installation installation) {
        var direct = containers(installation)
                .flatMap(container -> Installation.items(container.path("env")))
                .map(variable -> variable.path("name").asText());
        var fromMaps = containers(installation)
                .flatMap(container -> Installation.items(container.path("envFrom")))
                .flatMap(source ->
                        installation.keysOf(source.at("/configMapRef/name").asText()).stream());
        return Stream.concat(direct, fromMaps)
                .distinct()
                .filter(name -> !Application.reads(name))
                .map(name -> "the application does not read " + name);
    }

    static Stream<String> configMaps(Installation installation) {
        return Stream.concat(
                installation
                        .every("configMapRef")
                        .map(reference -> reference.path("name").asText())
                        .filter(name -> installation.keysOf(name).isEmpty())
                        .map(name -> "there is no ConfigMap " + name),
                installation
                        .every("configMapKeyRef")
                        .filter(reference -> !installation
                                .keysOf(reference.path("name").asText())
                                .contains(reference.path("key").asText()))
                        .map(reference -> "there is no " + reference));
    }

    /** A secret is made by hand: how, says the page on deploying, with each of its keys. */
    static Stream<String> secrets(Installation installation) {
        var references = Stream.of(
                        "secretKeyRef", "secret", "usernameSecret", "passwordSecret", "accessKeyId", "secretAccessKey")
                .flatMap(installation::every)
                .filter(reference -> reference.has("name"));
        return references
                .filter(reference -> !isDocumented(
                        reference.path("name").asText(), reference.path("key").asText("")))
                .map(reference -> "k8s/README.md does not say how to make " + reference);
    }

    private static boolean isDocumented(String name, String key) {
        return Stream.of(HOW_TO_DEPLOY.split("\n *\n|```"))
                .filter(command -> command.matches("(?s).*create secret generic " + name + "\\s.*"))
                .anyMatch(command -> key.isEmpty() || command.contains("--from-literal=" + key + "="));
    }

    static Stream<String> noSecret(Installation installation) {
        return installation.ofKind("Secret").map(secret -> Installation.titleOf(secret) + " stands in git");
    }

    static Stream<String> accounts(Installation installation) {
        Set<String> known =
                installation.ofKind("ServiceAccount").map(Installation::nameOf).collect(Collectors.toSet());
        return installation
                .pods()
                .map(pod -> pod.spec().path("serviceAccountName").asText())
                .filter(name -> !known.contains(name))
                .map(name -> "there is no ServiceAccount " + name);
    }

    static Stream<String> namespace(Installation installation) {
        var names = installation.ofKind("Namespace").map(Installation::nameOf).toList();
        return installation.objects().stream()
                .filter(object -> !"Namespace".equals(object.path("kind").asText()))
                .filter(object ->
                        !names.contains(object.at("/metadata/namespace").asText()))
                .map(object -> Installation.titleOf(object) + " is in a namespace that is not made");
    }

    static Stream<String> runbooks(Installation installation) {
        return installation
                .ofKind("PrometheusRule")
                .flatMap(rule -> Installation.items(rule.at("/spec/groups")))
                .flatMap(group -> Installation.items(group.path("rules")))
                .filter(rule -> rule.has("alert"))
                .filter(rule -> !hasChapter(rule.at("/annotations/runbook_url").asText()))
                .map(rule -> rule.path("alert") + " names no runbook of " + OPERATIONS);
    }

    private static boolean hasChapter(String runbook) {
        var anchor = runbook.substring(runbook.indexOf('#') + 1);
        return runbook.contains(OPERATIONS + "#")
                && Files.exists(OPERATIONS)
                && Application.read(OPERATIONS)
                        .lines()
                        .filter(line -> line.startsWith("#"))
                        .anyMatch(line -> anchor.equals(anchorOf(line)));
    }

    /** As GitHub makes them of headings. */
    private static String anchorOf(String heading) {
        return heading.replaceFirst("^#+ ", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    private static Stream<JsonNode> containers(Installation installation) {
        return installation.pods().flatMap(Installation.Pod::containers);
    }
}
