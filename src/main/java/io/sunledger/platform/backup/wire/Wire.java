package io.sunledger.platform.backup.wire;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** A connection as octets: messages go out and come in. */
final class Wire implements AutoCloseable {
    private static final int BUFFER = 1 << 17;
    private static final int TLS_REQUEST = 80_877_103;

    /** A message longer than this is not PostgreSQL's. */
    private static final int LONGEST = 1 << 28;

    private static final Duration TO_CONNECT = Duration.ofSeconds(10);

    /** Longer than a server is silent that is alive: while it streams, it speaks each half minute. */
    private static final Duration SILENCE = Duration.ofMinutes(5);

    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;

    private Wire(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), BUFFER));
        this.out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), BUFFER));
    }

    static Wire to(Server server) throws IOException {
        var plain = new Socket();
        try {
            plain.connect(new InetSocketAddress(server.host(), server.port()), (int) TO_CONNECT.toMillis());
            plain.setTcpNoDelay(true);
            plain.setKeepAlive(true);
            plain.setSoTimeout((int) SILENCE.toMillis());
            return new Wire(server.tls() ? tls(plain, server) : plain);
        } catch (IOException e) {
            plain.close();
            throw e;
        }
    }

    private static Socket tls(Socket plain, Server server) throws IOException {
        var request = ByteBuffer.allocate(8).putInt(8).putInt(TLS_REQUEST);
        plain.getOutputStream().write(request.array());
        if (plain.getInputStream().read() != 'S') {
            throw new IOException("the server speaks no TLS");
        }
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var secure = (SSLSocket) factory.createSocket(plain, server.host(), server.port(), true);
        var parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        secure.startHandshake();
        return secure;
    }

    /** Sends a message without a type, the first one. */
    synchronized void sendFirst(byte[] body) throws IOException {
        out.writeInt(body.length + Integer.BYTES);
        out.write(body);
        out.flush();
    }

    synchronized void send(char type, byte[] body) throws IOException {
        out.writeByte(type);
        sendFirst(body);
    }

    void send(char type, String text) throws IOException {
        send(type, (text + '\0').getBytes(StandardCharsets.UTF_8));
    }

    /** The next message; one that tells of an error is thrown. Notices are left out. */
    Message receive() throws IOException {
        while (true) {
            var type = type();
            var length = in.readInt() - Integer.BYTES;
            if (length < 0 || length > LONGEST) {
                throw new IOException("not PostgreSQL's protocol");
            }
            var body = in.readNBytes(length);
            if (body.length < length) {
                throw new EOFException();
            }
            var message = new Message(type, ByteBuffer.wrap(body));
            switch (type) {
                case 'E' -> throw message.error();
                case 'N', 'S', 'K' -> {}
                default -> {
                    return message;
                }
            }
        }
    }

    private char type() throws IOException {
        var octet = in.read();
        if (octet < 0) {
            throw new EOFException("the server has closed the connection");
        }
        return (char) octet;
    }

    /** Whether the next message has begun to come. */
    boolean hasMore() throws IOException {
        return in.available() > 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
