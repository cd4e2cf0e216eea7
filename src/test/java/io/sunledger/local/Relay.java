package io.sunledger.local;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A port that leads to another one, to be changed at any time, as the address of a Service in a cluster does. */
public final class Relay implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final NetClient client = vertx.createNetClient();
    private final Set<Pair> pairs = ConcurrentHashMap.newKeySet();
    private final int port = Ports.anyFree();
    private volatile int target;

    private Relay(int target) {
        this.target = target;
        vertx.createNetServer()
                .connectHandler(this::relay)
                .listen(port, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    public static Relay to(int target) {
        return new Relay(target);
    }

    public int port() {
        return port;
    }

    /** New connections lead there; those that are there go on. */
    public void leadTo(int another) {
        target = another;
    }

    /** The same, and those that are there end. */
    public void moveTo(int another) {
        target = another;
        pairs.forEach(Pair::end);
    }

    /** What comes over the connections that are there is taken and goes nowhere; their other end is closed, and nothing says so. */
    public void swallow() {
        pairs.forEach(Pair::swallow);
    }

    private void relay(NetSocket in) {
        in.pause();
        client.connect(target, "localhost").onSuccess(out -> join(in, out)).onFailure(why -> in.close());
    }

    private void join(NetSocket in, NetSocket out) {
        var pair = new Pair(out);
        pairs.add(pair);
        pair.lead(in, out);
        pair.lead(out, in);
        in.resume();
    }

    private final class Pair {
        private final NetSocket out;
        private volatile boolean swallows;

        Pair(NetSocket out) {
            this.out = out;
        }

        void end() {
            out.close();
        }

        void swallow() {
            swallows = true;
            out.close();
        }

        void lead(NetSocket from, NetSocket to) {
            from.handler((Buffer octets) -> {
                if (!swallows) {
                    to.write(octets);
                }
            });
            from.closeHandler(closed -> {
                pairs.remove(this);
                if (!swallows) {
                    to.close();
                }
            });
        }
    }

    @Override
    public void close() {
        vertx.close();
    }
}
