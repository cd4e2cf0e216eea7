package io.sunledger.benchmark.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Many connections that wait for Server-Sent Events, held by one thread. An event is recognised by a word in it; when which connection
 * received it is what is kept.
 */
public final class Listeners implements AutoCloseable {
    private static final int ROOM = 1 << 16;
    private static final int A_GROUP = 200;
    private static final byte[] GOOD = "HTTP/1.1 200".getBytes(StandardCharsets.US_ASCII);

    private final Selector selector;
    private final int port;
    private final byte[] request;
    private final ByteBuffer in = ByteBuffer.allocate(ROOM);
    private final AtomicInteger open = new AtomicInteger();
    private volatile Occasion occasion;
    private volatile String trouble;

    /** @param request that opens a stream */
    public Listeners(int port, byte[] request) {
        this.port = port;
        this.request = request;
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One connection: whether its head has come, and how much of the word. */
    private static final class Listener {
        private boolean answered;
        private boolean counted;
        private int matched;
    }

    /** An event that is waited for. */
    public static final class Occasion {
        private final byte[] word;
        private final long[] arrivals;
        private final AtomicInteger count = new AtomicInteger();

        Occasion(String word, int listeners) {
            this.word = word.getBytes(StandardCharsets.UTF_8);
            this.arrivals = new long[listeners];
        }

        private void arrived(long now) {
            var place = count.getAndIncrement();
            if (place < arrivals.length) {
                arrivals[place] = now;
            }
        }

        public int count() {
            return count.get();
        }

        /** @param since {@link System#nanoTime()} of when it was told that the change is made */
        public Latencies since(long since) {
            var latencies = new Latencies();
            for (var place = 0; place < Math.min(count(), arrivals.length); place++) {
                latencies.add(arrivals[place] - since);
            }
            return latencies;
        }
    }

    /** Opens so many, in groups, so that those before are answered first. */
    public void open(int listeners) throws IOException {
        for (var number = 0; number < listeners; number++) {
            var channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            channel.configureBlocking(false);
            channel.write(ByteBuffer.wrap(request));
            channel.register(selector, SelectionKey.OP_READ, new Listener());
            if (number % A_GROUP == A_GROUP - 1) {
                turn(1);
            }
        }
    }

    /** Looks at what has come, from now on, in a thread of its own. */
    public void start() {
        var thread = new Thread(
                () -> {
                    try {
                        while (selector.isOpen()) {
                            selector.select(this::ready);
                        }
                    } catch (IOException | ClosedSelectorException e) {
                        trouble = e.toString();
                    }
                },
                "listeners");
        thread.setDaemon(true);
        thread.start();
    }

    private void turn(long millis) throws IOException {
        var end = System.nanoTime() + millis * 1_000_000;
        do {
            selector.select(this::ready, Math.max(1, (end - System.nanoTime()) / 1_000_000));
        } while (System.nanoTime() < end);
    }

    /** From now on an event with this word is waited for. */
    public Occasion await(String word) {
        selector.keys().forEach(key -> ((Listener) key.attachment()).matched = 0);
        occasion = new Occasion(word, selector.keys().size());
        return occasion;
    }

    private void ready(SelectionKey key) {
        var listener = (Listener) key.attachment();
        try {
            in.clear();
            if (((SocketChannel) key.channel()).read(in) < 0) {
                lose(key, "closed by the service");
                return;
            }
            in.flip();
            if (!listener.answered) {
                answered(key, listener);
            }
            look(listener);
        } catch (IOException e) {
            lose(key, e.toString());
        }
    }

    private void answered(SelectionKey key, Listener listener) {
        listener.answered = true;
        for (var place = 0; place < GOOD.length && in.remaining() > place; place++) {
            if (in.get(place) != GOOD[place]) {
                lose(key, new String(in.array(), 0, Math.min(200, in.limit()), StandardCharsets.UTF_8));
                return;
            }
        }
        listener.counted = true;
        open.incrementAndGet();
    }

    private void look(Listener listener) {
        var present = occasion;
        while (present != null && in.hasRemaining() && listener.matched < present.word.length) {
            var octet = in.get();
            listener.matched =
                    octet == present.word[listener.matched] ? listener.matched + 1 : octet == present.word[0] ? 1 : 0;
            if (listener.matched == present.word.length) {
                present.arrived(System.nanoTime());
            }
        }
    }

    private void lose(SelectionKey key, String why) {
        trouble = why;
        if (((Listener) key.attachment()).counted) {
            open.decrementAndGet();
        }
        try {
            key.channel().close();
        } catch (IOException e) {
            trouble = e.toString();
        }
    }

    /** How many are answered and open. */
    public int open() {
        return open.get();
    }

    /** Why one was lost, or null. */
    public String trouble() {
        return trouble;
    }

    @Override
    public void close() throws IOException {
        for (var key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
