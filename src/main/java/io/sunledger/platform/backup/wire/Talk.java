package io.sunledger.platform.backup.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A connection on which one thing after another is asked. */
public final class Talk implements AutoCloseable {
    /** What the server's own views show us as, and what it may be told to wait for. */
    public static final String NAME = "sunledger_backup";

    private final Wire wire;

    private Talk(Wire wire) {
        this.wire = wire;
    }

    /** One for statements in SQL. */
    public static Talk inSql(Server server) throws IOException {
        return opened(server, Map.of("application_name", NAME));
    }

    /** One for commands of replication. */
    public static Talk forReplication(Server server) throws IOException {
        return opened(server, Map.of("application_name", NAME, "replication", "true"));
    }

    private static Talk opened(Server server, Map<String, String> parameters) throws IOException {
        var wire = Wire.to(server);
        try {
            Login.over(wire, server, parameters);
            return new Talk(wire);
        } catch (IOException e) {
            wire.close();
            throw e;
        }
    }

    /** The rows that a statement gives; those of all its results, one after another. */
    public List<List<String>> ask(String statement) throws IOException {
        wire.send('Q', statement);
        var rows = new ArrayList<List<String>>();
        for (var message = wire.receive(); message.type() != 'Z'; message = wire.receive()) {
            if (message.type() == 'D') {
                rows.add(message.row());
            }
        }
        return List.copyOf(rows);
    }

    /** The one value that a statement gives. */
    public String value(String statement) throws IOException {
        return ask(statement).get(0).get(0);
    }

    /** A command that answers by rows, by octets, and by rows again. */
    public Copied copy(String command) throws IOException {
        wire.send('Q', command);
        return new Copied(wire);
    }

    /** A command that opens a stream in both directions. */
    public void stream(String command) throws IOException {
        wire.send('Q', command);
        while (wire.receive().type() != 'W') {
            continue;
        }
    }

    /** The stream's next message. @return null when the server has ended it */
    public @Nullable ByteBuffer next() throws IOException {
        var message = wire.receive();
        return message.type() == 'd' ? message.body() : null;
    }

    /** Whether the stream's next message has begun to come. */
    public boolean hasNext() throws IOException {
        return wire.hasMore();
    }

    /** Says something on the stream; any thread may. */
    public void tell(ByteBuffer message) throws IOException {
        wire.send('d', message.array());
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
