package io.sunledger.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

final class Ports {
    private Ports() {}

    /** A port that was free a moment ago. */
    static int anyFree() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Refuses a port that somebody listens on.
     *
     * @param option the system property that names another one
     */
    static void requireFree(int port, String what, String option) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new Trouble(
                    "端口 %d(%s)已被占用。请停止占用它的程序,或换一个端口:-D%s=端口号".formatted(port, what, option),
                    "Port %d (%s) is in use. Stop what uses it, or choose another: -D%s=PORT"
                            .formatted(port, what, option),
                    e);
        }
    }
}
