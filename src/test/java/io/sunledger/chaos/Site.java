package io.sunledger.chaos;

import io.sunledger.local.PostgresPair;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** The installation: nodes, a primary and its standby, the network between them. */
final class Site implements AutoCloseable {
    /** However late the plan's dates are on the day of the run; and a listener hears soon that its node is gone. */
    private static final Map<String, String> EACH = Map.of(
            "SUNLEDGER_URGING_ROUND", "* * * * * ?",
            "SUNLEDGER_URGING_UNTIL", "99999",
            "SUNLEDGER_LIVE_KEEP_ALIVE", "2S",
            "SUNLEDGER_RATES_ENABLED", "false",
            "JAVA_TOOL_OPTIONS", "-Xmx512m");

    private final PostgresPair databases;
    private final List<Node> nodes = new ArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();

    private Site(PostgresPair databases) {
        this.databases = databases;
    }

    /** Returns when all of them serve. */
    static Site start(Path folder, int nodes, String issuer) {
        var settings = new HashMap<>(EACH);
        settings.put("OIDC_URL", issuer);
        var site = new Site(PostgresPair.synchronous(folder));
        // it makes the schema
        site.nodes.add(Node.start("node 1", site.databases, settings));
        var others = IntStream.rangeClosed(2, nodes)
                .mapToObj(number ->
                        CompletableFuture.supplyAsync(() -> Node.start("node " + number, site.databases, settings)))
                .toList();
        others.forEach(other -> site.nodes.add(other.join()));
        return site;
    }

    PostgresPair databases() {
        return databases;
    }

    List<Node> nodes() {
        return List.copyOf(nodes);
    }

    /** Where the next request goes: each node in turn, whether it answers or not. */
    String next() {
        return nodes.get(Math.floorMod(turn.getAndIncrement(), nodes.size())).address();
    }

    @Override
    public void close() {
        nodes.forEach(Node::close);
        databases.close();
    }
}
