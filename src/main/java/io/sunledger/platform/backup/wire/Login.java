package io.sunledger.platform.backup.wire;

import com.ongres.scram.client.ScramClient;
import com.ongres.scram.common.exception.ScramException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** How a connection begins: who we are, and the proof that we know the password. */
final class Login {
    private static final int VERSION_3 = 196_608;
    private static final int DONE = 0;
    private static final int PASSWORD = 3;
    private static final int SASL = 10;
    private static final String SCRAM = "SCRAM-SHA-256";

    private final Wire wire;
    private final Server server;

    private Login(Wire wire, Server server) {
        this.wire = wire;
        this.server = server;
    }

    /** @param parameters what is said beside user and database */
    static void over(Wire wire, Server server, Map<String, String> parameters) throws IOException {
        var login = new Login(wire, server);
        wire.sendFirst(login.introduction(parameters));
        while (true) {
            var message = wire.receive();
            if (message.type() == 'R') {
                login.prove(message.body());
            } else if (message.type() == 'Z') {
                return;
            }
        }
    }

    private byte[] introduction(Map<String, String> parameters) throws IOException {
        var said = new StringBuilder("user\0" + server.user() + "\0database\0" + server.database() + '\0');
        parameters.forEach(
                (name, value) -> said.append(name).append('\0').append(value).append('\0'));
        var octets = new ByteArrayOutputStream();
        octets.write(ByteBuffer.allocate(Integer.BYTES).putInt(VERSION_3).array());
        octets.write((said.toString() + '\0').getBytes(StandardCharsets.UTF_8));
        return octets.toByteArray();
    }

    private void prove(ByteBuffer asked) throws IOException {
        switch (asked.getInt()) {
            case DONE -> {}
            case PASSWORD -> wire.send('p', server.password());
            case SASL -> scram();
            default -> throw new ServerSaid("28000", "the server asks for a proof other than a password by SCRAM");
        }
    }

    private void scram() throws IOException {
        try {
            var client = ScramClient.builder()
                    .advertisedMechanisms(List.of(SCRAM))
                    .username("*")
                    .password(server.password().toCharArray())
                    .build();
            var first = octets(client.clientFirstMessage().toString());
            wire.send('p', joined(octets(SCRAM + '\0'), length(first), first));
            client.serverFirstMessage(challenge());
            wire.send('p', octets(client.clientFinalMessage().toString()));
            client.serverFinalMessage(challenge());
        } catch (ScramException e) {
            throw new IOException(e);
        }
    }

    private String challenge() throws IOException {
        var body = wire.receive().body();
        body.getInt();
        return Message.rest(body);
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] length(byte[] octets) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(octets.length).array();
    }

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
