package io.sunledger.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports for what tests start. */
public final class Ports {
    /** Below those that systems give to outgoing connections, one of which could take the port before it is served. */
    private static final int FIRST = 20_000;

    private static final int LAST = 30_000;

    private Ports() {}

    /** A port that was free a moment ago. */
    public static int anyFree() {
        int port;
        do {
            port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
        } while (!isFree(port));
        return port;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
