package io.sunledger.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** Who reaches whom. */
final class TrafficRules {
    /** Private networks, this machine's and those that lead to the metadata of a cloud's machine, as RFC 1918, 6598, 3927 and 4193 have them. */
    private static final List<String> NOT_PUBLIC =
            List.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "169.254.0.0/16", "127.0.0.0/8");

    private static final List<String> NOT_PUBLIC_6 = List.of("fc00::/7", "fe80::/10", "::ffff:0:0/96", "64:ff9b::/96");

    private TrafficRules() {}

    static Stream<String> services(Installation installation) {
        return installation
                .ofKind("Service")
                .flatMap(service -> Installation.items(service.at("/spec/ports"))
                        .filter(port -> installation
                                .pods()
                                .filter(pod -> Installation.selects(service.at("/spec/selector"), pod.labels()))
                                .flatMap(Installation.Pod::ports)
                                .noneMatch(open -> open.path("name").equals(port.path("targetPort"))))
                        .map(port ->
                                Installation.titleOf(service) + " leads to no pod's port " + port.path("targetPort")));
    }

    static Stream<String> entrances(Installation installation) {
        var ingresses = installation
                .ofKind("Ingress")
                .flatMap(ingress -> ingress.findValues("service").stream())
                .filter(backend -> !isThere(
                        installation,
                        backend.path("name").asText(),
                        backend.path("port").properties().iterator().next().getValue()));
        var routes = installation
                .ofKind("HTTPRoute")
                .flatMap(route -> route.findValues("backendRefs").stream())
                .flatMap(Installation::items)
                .filter(backend -> !isThere(installation, backend.path("name").asText(), backend.path("port")));
        return Stream.concat(ingresses, routes).map(backend -> "an entrance leads nowhere: " + backend);
    }

    /** The operator of Keycloak makes a service of the name of its object, with {@code -service}. */
    private static boolean isThere(Installation installation, String name, JsonNode port) {
        var ours = installation
                .ofKind("Service")
                .filter(service -> Installation.nameOf(service).equals(name))
                .flatMap(service -> Installation.items(service.at("/spec/ports")))
                .anyMatch(open -> port.equals(open.path("name")) || port.equals(open.path("port")));
        return ours
                || installation
                        .ofKind("Keycloak")
                        .anyMatch(keycloak ->
                                name.equals(Installation.nameOf(keycloak) + "-service") && port.asInt() == 8080);
    }

    static Stream<String> autoscaler(Installation installation) {
        return installation
                .ofKind("HorizontalPodAutoscaler")
                .map(scaler -> scaler.at("/spec/scaleTargetRef"))
                .filter(target -> installation
                        .ofKind(target.path("kind").asText())
                        .noneMatch(object -> Installation.nameOf(object)
                                        .equals(target.path("name").asText())
                                && object.path("apiVersion").equals(target.path("apiVersion"))
                                && !object.path("spec").has("replicas")))
                .map(target -> "the autoscaler has no target, or one that says itself how many it is: " + target);
    }

    static Stream<String> disruption(Installation installation) {
        var least = installation
                .ofKind("HorizontalPodAutoscaler")
                .mapToInt(scaler -> scaler.at("/spec/minReplicas").asInt())
                .min()
                .orElse(0);
        return installation
                .ofKind("PodDisruptionBudget")
                .filter(budget -> budget.at("/spec/maxUnavailable").asInt(least) >= least
                        || installation
                                .pods()
                                .noneMatch(pod ->
                                        Installation.selects(budget.at("/spec/selector/matchLabels"), pod.labels())))
                .map(budget -> Installation.titleOf(budget) + " lets all go, or is for nobody");
    }

    static Stream<String> denied(Installation installation) {
        return installation
                        .ofKind("NetworkPolicy")
                        .map(policy -> policy.path("spec"))
                        .anyMatch(spec -> spec.path("podSelector").isEmpty()
                                && spec.path("policyTypes").size() == 2
                                && spec.path("ingress").isMissingNode()
                                && spec.path("egress").isMissingNode())
                ? Stream.of()
                : Stream.of("what is not allowed is not denied");
    }

    /** Every policy, and every neighbour that one names, is of some pod; ports that have a name are one's. */
    static Stream<String> policies(Installation installation) {
        var selectors = installation
                .ofKind("NetworkPolicy")
                .flatMap(policy -> policy.findValues("podSelector").stream())
                .map(selector -> selector.path("matchLabels"))
                .filter(labels -> !labels.isEmpty() && !labels.has("k8s-app") && !isSomebody(installation, labels))
                .map(labels -> "a policy is for nobody: " + labels);
        var ports = installation
                .ofKind("NetworkPolicy")
                .flatMap(policy -> policy.findValues("port").stream())
                .filter(port -> port.isTextual()
                        && installation
                                .pods()
                                .flatMap(Installation.Pod::ports)
                                .noneMatch(open -> open.path("name").equals(port)))
                .map(port -> "a policy is for no port: " + port);
        return Stream.concat(selectors, ports);
    }

    private static boolean isSomebody(Installation installation, JsonNode labels) {
        return installation.pods().anyMatch(pod -> Installation.selects(labels, pod.labels()))
                || installation
                        .ofKind("Cluster")
                        .anyMatch(cluster -> Installation.nameOf(cluster)
                                .equals(labels.path("cnpg.io/cluster").asText()))
                || (labels.path("app").asText().startsWith("keycloak")
                        && installation.ofKind("Keycloak").count() == 1);
    }

    static Stream<String> privateNetworks(Installation installation) {
        return installation
                .ofKind("NetworkPolicy")
                .flatMap(policy -> policy.findValues("ipBlock").stream())
                .filter(block -> {
                    var except = Installation.items(block.path("except"))
                            .map(JsonNode::asText)
                            .toList();
                    return !except.containsAll(block.path("cidr").asText().contains(":") ? NOT_PUBLIC_6 : NOT_PUBLIC);
                })
                .map(block -> "the way outside leads inside: " + block);
    }

    static Stream<String> bothFamilies(Installation installation) {
        return installation
                .ofKind("Service")
                .filter(service -> !"PreferDualStack"
                        .equals(service.at("/spec/ipFamilyPolicy").asText()))
                .map(service -> Installation.titleOf(service) + " has no IPv6");
    }
}
