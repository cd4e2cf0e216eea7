package io.sunledger.kubernetes;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** What has to hold of every installation: each rule gives the sentences that say where it does not. */
final class Rules {
    private Rules() {}

    static Map<String, Function<Installation, Stream<String>>> all() {
        Map<String, Function<Installation, Stream<String>>> rules = new LinkedHashMap<>();
        rules.put("images", PodRules::images);
        rules.put("locked", PodRules::locked);
        rules.put("resources", PodRules::resources);
        rules.put("probes", PodRules::probes);
        rules.put("ports", PodRules::ports);
        rules.put("spread", PodRules::spread);
        rules.put("rollout", PodRules::rollout);
        rules.put("migration", PodRules::migration);
        rules.put("environment", ReferenceRules::environment);
        rules.put("config maps", ReferenceRules::configMaps);
        rules.put("secrets", ReferenceRules::secrets);
        rules.put("no secret in git", ReferenceRules::noSecret);
        rules.put("accounts", ReferenceRules::accounts);
        rules.put("namespace", ReferenceRules::namespace);
        rules.put("runbooks", ReferenceRules::runbooks);
        rules.put("services", TrafficRules::services);
        rules.put("entrances", TrafficRules::entrances);
        rules.put("autoscaler", TrafficRules::autoscaler);
        rules.put("disruption", TrafficRules::disruption);
        rules.put("denied", TrafficRules::denied);
        rules.put("policies", TrafficRules::policies);
        rules.put("private networks", TrafficRules::privateNetworks);
        rules.put("both families", TrafficRules::bothFamilies);
        return rules;
    }
}
