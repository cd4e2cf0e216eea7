package io.sunledger.kubernetes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;

/** One small change for each rule, and for each kind of fault, that must be caught. */
final class Breaches {
    private static final String POD = "/spec/template/spec";
    private static final String CONTAINER = POD + "/containers/0";

    static final List<Breach> ALL = List.of(
            of("images", "an image by tag", all -> container(all).put("image", "registry.example.com/sunledger:1.0")),
            of("images", "a database by tag", all -> at(all, "Cluster", "/spec").put("imageName", "ghcr.io/pg:18")),
            of(
                    "locked",
                    "it may be root",
                    all -> at(all, "Deployment", POD + "/securityContext").put("runAsUser", 0)),
            of("locked", "a token", all -> at(all, "Job", POD).remove("automountServiceAccountToken")),
            of("locked", "a root that can be written", all -> security(all).put("readOnlyRootFilesystem", false)),
            of("locked", "capabilities", all -> security(all).remove("capabilities")),
            of(
                    "locked",
                    "any call",
                    all -> at(all, "Deployment", POD + "/securityContext").remove("seccompProfile")),
            of(
                    "resources",
                    "no limit of memory",
                    all -> at(all, "Job", CONTAINER + "/resources").remove("limits")),
            of("probes", "another path", all -> probe(all).put("path", "/health")),
            of("probes", "another port", all -> probe(all).put("port", "http")),
            of("probes", "none", all -> container(all).remove("startupProbe")),
            of(
                    "ports",
                    "another port",
                    all -> at(all, "Deployment", CONTAINER + "/ports/0").put("containerPort", 8081)),
            of(
                    "spread",
                    "another label",
                    all -> at(all, "Deployment", "/spec/selector/matchLabels").put("a", "b")),
            of(
                    "spread",
                    "others",
                    all -> at(all, "Deployment", POD + "/topologySpreadConstraints/0/labelSelector/matchLabels")
                            .put("app.kubernetes.io/name", "other")),
            of(
                    "rollout",
                    "one too few",
                    all -> at(all, "Deployment", "/spec/strategy/rollingUpdate").put("maxUnavailable", 1)),
            of("rollout", "no grace", all -> at(all, "Deployment", POD).put("terminationGracePeriodSeconds", 5)),
            of("migration", "another image", all -> at(all, "Job", CONTAINER).put("image", "registry.example.com/old")),
            of(
                    "migration",
                    "at start as well",
                    all -> at(all, "ConfigMap", "/data").put("MIGRATE_AT_START", "true")),
            of("environment", "a slip", all -> at(all, "ConfigMap", "/data").put("DB_HOTS", "db")),
            of(
                    "environment",
                    "a slip in a pod",
                    all -> at(all, "Deployment", CONTAINER + "/env/0").put("name", "DB_USR")),
            of(
                    "config maps",
                    "another name",
                    all -> at(all, "Job", CONTAINER + "/envFrom/0/configMapRef").put("name", "other")),
            of(
                    "secrets",
                    "another key",
                    all -> at(all, "Deployment", CONTAINER + "/env/0/valueFrom/secretKeyRef")
                            .put("key", "user")),
            of(
                    "secrets",
                    "a backup's",
                    all -> at(all, "ObjectStore", "/spec/configuration/s3Credentials/accessKeyId")
                            .put("key", "id")),
            of("no secret in git", "one", all -> all.objects().add(secret())),
            of("accounts", "another", all -> at(all, "Job", POD).put("serviceAccountName", "default")),
            of("namespace", "another", all -> at(all, "Service", "/metadata").put("namespace", "default")),
            of("runbooks", "an alert without", all -> all.objects().add(alert())),
            of(
                    "services",
                    "another label",
                    all -> at(all, "Service", "/spec/selector").put("app.kubernetes.io/name", "other")),
            of(
                    "services",
                    "another port",
                    all -> at(all, "Service", "/spec/ports/0").put("targetPort", "web")),
            of(
                    "entrances",
                    "no service",
                    all -> at(all, "Ingress", "/spec/rules/0/http/paths/0/backend/service")
                            .put("name", "x")),
            of(
                    "entrances",
                    "no port",
                    all -> at(all, "Ingress", "/spec/rules/0/http/paths/0/backend/service/port")
                            .put("name", "x")),
            new Breach(
                    "everything",
                    "entrances",
                    "a route",
                    all -> at(all, "HTTPRoute", "/spec/rules/0/backendRefs/0").put("port", 81)),
            of(
                    "autoscaler",
                    "nobody",
                    all -> at(all, "HorizontalPodAutoscaler", "/spec/scaleTargetRef")
                            .put("name", "other")),
            of(
                    "autoscaler",
                    "two who say it",
                    all -> at(all, "Deployment", "/spec").put("replicas", 3)),
            of(
                    "disruption",
                    "all",
                    all -> at(all, "PodDisruptionBudget", "/spec").put("maxUnavailable", 2)),
            of(
                    "disruption",
                    "nobody",
                    all -> at(all, "PodDisruptionBudget", "/spec/selector/matchLabels")
                            .put("a", "b")),
            of("denied", "nothing", all -> all.objects().remove(all.one("NetworkPolicy", "default-deny"))),
            of(
                    "policies",
                    "nobody",
                    all -> ((ObjectNode) all.one("NetworkPolicy", "sunledger").at("/spec/podSelector/matchLabels"))
                            .put("a", "b")),
            of(
                    "policies",
                    "no port",
                    all -> ((ObjectNode) all.one("NetworkPolicy", "sunledger").at("/spec/ingress/0/ports/0"))
                            .put("port", "web")),
            of(
                    "private networks",
                    "a machine's metadata",
                    all -> ((ArrayNode) all.one("NetworkPolicy", "sunledger").at("/spec/egress/1/to/0/ipBlock/except"))
                            .remove(4)),
            of("both families", "one", all -> at(all, "Service", "/spec").put("ipFamilyPolicy", "SingleStack")));

    static final List<Fault> FAULTS = List.of(
            fault(
                    "Deployment",
                    "an unknown field",
                    object -> in(object, CONTAINER).put("imagePulPolicy", "Always")),
            fault(
                    "Deployment",
                    "a number for a string",
                    object -> in(object, CONTAINER + "/env/0").put("value", 1)),
            fault(
                    "Deployment",
                    "a string for a number",
                    object -> in(object, CONTAINER + "/ports/0").put("containerPort", "8080")),
            fault(
                    "Deployment",
                    "a field at the wrong place",
                    object -> in(object, POD).put("readOnlyRootFilesystem", true)),
            fault("Deployment", "no selector", object -> in(object, "/spec").remove("selector")),
            fault("Job", "a list for an object", object -> in(object, "/spec").putArray("template")),
            fault(
                    "HorizontalPodAutoscaler",
                    "no maximum",
                    object -> in(object, "/spec").remove("maxReplicas")),
            fault(
                    "NetworkPolicy",
                    "an unknown field",
                    object -> in(object, "/spec").put("podSelektor", "x")),
            fault("Cluster", "an unknown field", object -> in(object, "/spec").put("replicas", 3)),
            fault("Cluster", "no number", object -> in(object, "/spec").remove("instances")),
            fault(
                    "Cluster",
                    "a strategy that it has not",
                    object -> in(object, "/spec").put("primaryUpdateStrategy", "bold")),
            fault(
                    "ObjectStore",
                    "no path",
                    object -> in(object, "/spec/configuration").remove("destinationPath")),
            fault(
                    "ScheduledBackup",
                    "no schedule",
                    object -> in(object, "/spec").remove("schedule")),
            fault(
                    "Keycloak",
                    "an unknown field",
                    object -> in(object, "/spec/http").put("enabled", true)),
            fault(
                    "KeycloakRealmImport",
                    "a user",
                    object -> in(object, "/spec/realm").putArray("users")),
            fault("HTTPRoute", "an unknown field", object -> in(object, "/spec").put("host", "x")),
            fault(
                    "ExternalSecret",
                    "an unknown field",
                    object -> in(object, "/spec").put("store", "x")));

    private Breaches() {}

    record Breach(String where, String rule, String how, Consumer<Installation> breaking) {}

    record Fault(String kind, String how, Consumer<ObjectNode> breaking) {}

    private static Breach of(String rule, String how, Consumer<Installation> breaking) {
        return new Breach("prod", rule, how, breaking);
    }

    private static Fault fault(String kind, String how, Consumer<ObjectNode> breaking) {
        return new Fault(kind, kind + ": " + how, breaking);
    }

    private static ObjectNode at(Installation all, String kind, String pointer) {
        return in(all.one(kind, ""), pointer);
    }

    private static ObjectNode in(ObjectNode object, String pointer) {
        return (ObjectNode) object.at(pointer);
    }

    private static ObjectNode container(Installation all) {
        return at(all, "Deployment", CONTAINER);
    }

    private static ObjectNode security(Installation all) {
        return at(all, "Deployment", CONTAINER + "/securityContext");
    }

    private static ObjectNode probe(Installation all) {
        return at(all, "Deployment", CONTAINER + "/readinessProbe/httpGet");
    }

    private static ObjectNode secret() {
        return JsonNodeFactory.instance.objectNode().put("apiVersion", "v1").put("kind", "Secret");
    }

    private static ObjectNode alert() {
        var rule = JsonNodeFactory.instance.objectNode().put("kind", "PrometheusRule");
        rule.putObject("spec")
                .putArray("groups")
                .addObject()
                .putArray("rules")
                .addObject()
                .put("alert", "Late");
        return rule;
    }
}
