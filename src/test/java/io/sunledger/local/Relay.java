package io.sunledger.local;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A port that leads to another one, to be changed at any time, as the address of a Service in a cluster does; and a stretch of
 * network that may be lost for a while.
 */
public final class Relay implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final NetClient client = vertx.createNetClient();
    private final Set<Pair> pairs = ConcurrentHashMap.newKeySet();

    /** What is done once the network is there again. */
    private final Set<Runnable> waiting = ConcurrentHashMap.newKeySet();

    private final int port = Ports.anyFree();
    private volatile int target;
    private volatile Network network = Network.THERE;

    private enum Network {
        THERE,
        REFUSES,
        SILENT
    }

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

    /** All connections end, and new ones are refused, until {@link #restore}. */
    public void refuse() {
        network = Network.REFUSES;
        pairs.forEach(Pair::end);
    }

    /** Nothing comes through any more, not even that a connection begins or ends, until {@link #restore}; then all of it does. */
    public void hold() {
        network = Network.SILENT;
        pairs.forEach(Pair::hold);
    }

    public void restore() {
        network = Network.THERE;
        pairs.forEach(Pair::goOn);
        waiting.removeIf(held -> {
            held.run();
            return true;
        });
    }

    private void relay(NetSocket in) {
        in.pause();
        whenThere(() -> lead(in));
    }

    private void lead(NetSocket in) {
        if (network == Network.REFUSES) {
            in.close();
            return;
        }
        client.connect(target, "localhost").onSuccess(out -> join(in, out)).onFailure(why -> in.close());
    }

    private void whenThere(Runnable act) {
        if (network == Network.SILENT) {
            var context = vertx.getOrCreateContext();
            waiting.add(() -> context.runOnContext(now -> act.run()));
        } else {
            act.run();
        }
    }

    private void join(NetSocket in, NetSocket out) {
        var pair = new Pair(in, out);
        pairs.add(pair);
        pair.lead(in, out);
        pair.lead(out, in);
        in.resume();
        if (network == Network.SILENT) {
            pair.hold();
        }
    }

    private final class Pair {
        private final NetSocket in;
        private final NetSocket out;
        private final Context context = vertx.getOrCreateContext();
        private volatile boolean swallows;

        Pair(NetSocket in, NetSocket out) {
            this.in = in;
            this.out = out;
        }

        void end() {
            out.close();
        }

        void swallow() {
            swallows = true;
            out.close();
        }

        void hold() {
            context.runOnContext(now -> {
                in.pause();
                out.pause();
            });
        }

        void goOn() {
            context.runOnContext(now -> {
                in.resume();
                out.resume();
            });
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
                    whenThere(to::close);
                }
            });
        }
    }

    @Override
    public void close() {
        vertx.close();
    }
}
