package io.sunledger.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How clients are told what is new. */
@ConfigMapping(prefix = "sunledger.live")
public interface LiveConfig {
    /** How many streams and subscriptions one account may have on a node. */
    @WithDefault("20")
    int perAccount();

    /** How many a node has altogether. */
    @WithDefault("20000")
    int perNode();

    /** To how many things one of them may listen. */
    @WithDefault("20")
    int topics();

    /** How long news is gathered before it is told: what a hundred commands change is one piece of news. */
    @WithDefault("50ms")
    Duration gather();

    /** How often a word is sent where nothing happens, so that no proxy cuts the line. */
    @WithDefault("15s")
    Duration keepAlive();

    /** How often is asked whether tokens of our own, with which streams were opened, have been taken back. */
    @WithDefault("10s")
    Duration tokenCheck();

    /** When a client is to try again that was cut off. */
    @WithDefault("3s")
    Duration retry();

    /** How many changes of the log are looked through for who comes back; who missed more asks for everything. */
    @WithDefault("5000")
    int replay();
}
