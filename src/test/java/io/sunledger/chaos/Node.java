package io.sunledger.chaos;

import io.sunledger.local.KillableService;
import io.sunledger.local.PostgresPair;
import io.sunledger.local.Relay;
import java.util.List;
import java.util.Map;

/**
 * A packaged service, behind a relay of its own; two more are its ways to the databases.
 *
 * @param front where clients reach it
 */
record Node(String name, KillableService service, Relay front, List<Relay> databases) implements AutoCloseable {
    static Node start(String name, PostgresPair databases, Map<String, String> settings) {
        var toPrimary = Relay.to(databases.toPrimary().port());
        var toStandby = Relay.to(databases.toStandby().port());
        var service = databases.service(settings, toPrimary, toStandby);
        return new Node(name, service, Relay.to(service.port()), List.of(toPrimary, toStandby));
    }

    String address() {
        return "http://localhost:" + front.port();
    }

    @Override
    public void close() {
        service.thaw();
        service.close();
        front.close();
        databases.forEach(Relay::close);
    }
}
