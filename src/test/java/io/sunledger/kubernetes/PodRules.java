package io.sunledger.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.sunledger.kubernetes.Installation.Pod;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What holds of pods and their containers. */
final class PodRules {
    private static final Map<String, String> PROBES = Map.of(
            "startupProbe",
            "/q/health/started",
            "livenessProbe",
            "/q/health/live",
            "readinessProbe",
            "/q/health/ready");

    private PodRules() {}

    static Stream<String> images(Installation installation) {
        return Stream.of("image", "imageName")
                .flatMap(installation::every)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(image -> !image.matches("[a-z0-9.-]+/[a-z0-9./:-]+@sha256:[0-9a-f]{64}"))
                .map(image -> image + " is not an image by digest");
    }

    /** The pods of operators are locked by them. */
    static Stream<String> locked(Installation installation) {
        return Stream.concat(
                installation
                        .pods()
                        .filter(pod -> !pod.spec()
                                        .at("/securityContext/runAsNonRoot")
                                        .asBoolean()
                                || pod.spec().at("/securityContext/runAsUser").asInt() < 1000
                                || !"RuntimeDefault"
                                        .equals(pod.spec()
                                                .at("/securityContext/seccompProfile/type")
                                                .asText())
                                || pod.spec()
                                        .path("automountServiceAccountToken")
                                        .asBoolean(true))
                        .map(pod -> pod.title() + " may be root, make any call or ask Kubernetes"),
                ofContainers(
                        installation,
                        PodRules::isOpen,
                        (pod, container) -> container + " may change itself or get rights"));
    }

    private static boolean isOpen(JsonNode container) {
        var security = container.path("securityContext");
        return security.path("allowPrivilegeEscalation").asBoolean(true)
                || !security.path("readOnlyRootFilesystem").asBoolean()
                || security.has("runAsUser")
                || security.path("privileged").asBoolean()
                || security.at("/capabilities").has("add")
                || !"ALL".equals(security.at("/capabilities/drop/0").asText());
    }

    static Stream<String> resources(Installation installation) {
        return Stream.of("/requests/cpu", "/requests/memory", "/limits/memory")
                .flatMap(wanted -> ofContainers(
                        installation,
                        container -> container.path("resources").at(wanted).isMissingNode(),
                        (pod, container) -> pod + "/" + container + " has no " + wanted));
    }

    static Stream<String> probes(Installation installation) {
        return installation
                .pods()
                .filter(pod -> !"Never".equals(pod.spec().path("restartPolicy").asText()))
                .flatMap(pod -> pod.containers()
                        .flatMap(container -> PROBES.entrySet().stream()
                                .filter(probe -> !fits(container.path(probe.getKey()), probe.getValue()))
                                .map(probe -> pod.title() + " is not asked as " + probe + " on the management port")));
    }

    private static boolean fits(JsonNode probe, String path) {
        return path.equals(probe.at("/httpGet/path").asText())
                && "management".equals(probe.at("/httpGet/port").asText());
    }

    static Stream<String> ports(Installation installation) {
        if (!Application.hasManagementPort()) {
            return Stream.of("the application has no management port");
        }
        var expected =
                List.of("http " + Application.port("HTTP_PORT"), "management " + Application.port("MANAGEMENT_PORT"));
        return installation
                .ofKind("Deployment")
                .map(object -> new Pod(Installation.titleOf(object), object.at("/spec/template")))
                .filter(pod -> !pod.ports()
                        .map(port -> port.path("name").asText() + " " + port.path("containerPort"))
                        .toList()
                        .equals(expected))
                .map(pod -> pod.title() + " does not listen at " + expected);
    }

    static Stream<String> spread(Installation installation) {
        return Stream.concat(
                installation
                        .ofKind("Deployment")
                        .filter(object -> !Installation.selects(
                                object.at("/spec/selector/matchLabels"), object.at("/spec/template/metadata/labels")))
                        .map(object -> Installation.titleOf(object) + " does not select its own pods"),
                installation
                        .ofKind("Deployment")
                        .filter(object -> object.at("/spec/template/spec/topologySpreadConstraints")
                                        .isEmpty()
                                || Installation.items(object.at("/spec/template/spec/topologySpreadConstraints"))
                                        .anyMatch(spread -> !Installation.selects(
                                                spread.at("/labelSelector/matchLabels"),
                                                object.at("/spec/template/metadata/labels"))))
                        .map(object -> Installation.titleOf(object) + " does not spread its own pods"));
    }

    static Stream<String> rollout(Installation installation) {
        return installation
                .ofKind("Deployment")
                .filter(object ->
                        object.at("/spec/strategy/rollingUpdate/maxUnavailable").asInt(1) != 0
                                || object.at("/spec/template/spec/terminationGracePeriodSeconds")
                                                .asInt()
                                        <= pause(object) + Application.grace().toSeconds())
                .map(object -> Installation.titleOf(object) + " stops before it has answered");
    }

    private static int pause(JsonNode deployment) {
        return deployment
                .at("/spec/template/spec/containers/0/lifecycle/preStop/sleep/seconds")
                .asInt();
    }

    static Stream<String> migration(Installation installation) {
        var migrating = installation
                .ofKind("Job")
                .map(job -> job.at("/spec/template/spec/containers/0"))
                .filter(container -> "migrate".equals(container.at("/args/0").asText()))
                .map(container -> container.path("image"))
                .toList();
        var serving = installation
                .ofKind("Deployment")
                .map(deployment -> deployment.at("/spec/template/spec/containers/0/image"))
                .toList();
        var atStart = installation
                .ofKind("ConfigMap")
                .noneMatch(
                        map -> "false".equals(map.at("/data/MIGRATE_AT_START").asText()));
        return migrating.equals(serving) && !atStart
                ? Stream.of()
                : Stream.of("the schema is not migrated once, by a job");
    }

    private static Stream<String> ofContainers(
            Installation installation, Predicate<JsonNode> broken, BiFunction<String, String, String> words) {
        return installation
                .pods()
                .flatMap(pod -> pod.containers()
                        .filter(broken)
                        .map(container ->
                                words.apply(pod.title(), container.path("name").asText())));
    }
}
