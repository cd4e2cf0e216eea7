package io.sunledger.benchmark.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * So many connections over HTTP/1.1, each of which sends its next request when its last answer is whole: what pgbench does, so the
 * two compare. One thread, and little work for each answer, because the server has the same processors.
 */
public final class LoadClient implements AutoCloseable {
    private static final int ROOM = 1 << 18;
    private static final int STEADY_PERCENT = 5;
    private static final int COMPILING_PERCENT = 10;

    private final Selector selector;
    private final int port;
    private final Supplier<Script> scripts;
    private final ByteBuffer in = ByteBuffer.allocate(ROOM);
    private Latencies latencies = new Latencies();
    private long failed;
    private String failure;
    private long octets;

    /** @param scripts makes one for each connection */
    public LoadClient(int port, int connections, Supplier<Script> scripts) {
        this.port = port;
        this.scripts = scripts;
        try {
            selector = Selector.open();
            for (var number = 0; number < connections; number++) {
                connect();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Connection {
        private final Script script = scripts.get();
        private final Answer answer = new Answer(script.reads());
        private ByteBuffer out = ByteBuffer.wrap(script.begin());
        private long begun = System.nanoTime();

        void next(byte[] request) {
            out = ByteBuffer.wrap(request);
            answer.restart();
        }
    }

    private void connect() throws IOException {
        var channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        var connection = new Connection();
        send(channel.register(selector, SelectionKey.OP_READ, connection), connection);
    }

    /**
     * Goes on until two successive stretches of time differ by less than 5 %, in the later of which compilers took less than 10 %
     * of one processor: a machine that is still compiling may well be equally slow twice.
     *
     * @param compilers the seconds of processor that the server's compilers have taken so far
     * @return whether that came to pass within so many
     */
    public boolean warmUp(double seconds, int most, DoubleSupplier compilers) {
        var last = 0.0;
        var compiled = compilers.getAsDouble();
        for (var number = 0; number < most; number++) {
            var now = run(seconds).throughput();
            var before = compiled;
            compiled = compilers.getAsDouble();
            var isSteady = Math.abs(now - last) * 100 < STEADY_PERCENT * Math.max(now, last);
            if (isSteady && (compiled - before) * 100 < COMPILING_PERCENT * seconds) {
                return true;
            }
            last = now;
        }
        return false;
    }

    /** Goes on for so long. */
    public Window run(double seconds) {
        var begun = System.nanoTime();
        var end = begun + (long) (seconds * 1e9);
        try {
            for (var now = begun; now < end; now = System.nanoTime()) {
                selector.select(this::ready, Math.max(1, (end - now) / 1_000_000));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var window = new Window((System.nanoTime() - begun) / 1e9, latencies, failed, failure, octets);
        latencies = new Latencies();
        failed = 0;
        failure = null;
        octets = 0;
        return window;
    }

    private void ready(SelectionKey key) {
        var connection = (Connection) key.attachment();
        try {
            if (key.isWritable()) {
                send(key, connection);
            }
            if (key.isReadable()) {
                receive(key, connection);
            }
        } catch (IOException e) {
            replace(key, e.toString());
        }
    }

    private static void send(SelectionKey key, Connection connection) throws IOException {
        ((SocketChannel) key.channel()).write(connection.out);
        key.interestOps(
                connection.out.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    private void receive(SelectionKey key, Connection connection) throws IOException {
        in.clear();
        if (((SocketChannel) key.channel()).read(in) < 0) {
            replace(key, "the connection was closed");
            return;
        }
        in.flip();
        if (connection.answer.take(in)) {
            answered(connection);
            send(key, connection);
        }
    }

    private void answered(Connection connection) {
        var answer = connection.answer;
        octets += answer.octets();
        if (!answer.isGood()) {
            failed(answer.status() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        var next = answer.isGood() ? connection.script.then(answer.body()) : null;
        if (next == null) {
            var now = System.nanoTime();
            if (answer.isGood()) {
                latencies.add(now - connection.begun);
            }
            connection.begun = now;
            next = connection.script.begin();
        }
        connection.next(next);
    }

    private void failed(String why) {
        failed++;
        if (failure == null) {
            failure = why.substring(0, Math.min(300, why.length()));
        }
    }

    private void replace(SelectionKey key, String why) {
        failed(why);
        try {
            key.channel().close();
            connect();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            for (var key : selector.keys()) {
                key.channel().close();
            }
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
