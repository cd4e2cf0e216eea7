package io.sunledger.local;

import java.util.function.BiConsumer;

/** The demo's units, groups and plan, loaded over the service's own API as a client would. */
final class DemoData {
    private final int port;
    private final String issuer;
    private final BiConsumer<String, String> say;

    DemoData(int port, String issuer, BiConsumer<String, String> say) {
        this.port = port;
        this.issuer = issuer;
        this.say = say;
    }

    void loadWhereAbsent() {
        say.accept("演示数据：待接口就绪", "demo data: to come at " + port + " " + issuer);
    }
}
