package io.sunledger.platform.backup.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to a command that gives rows, then octets, then rows again. */
public final class Copied {
    private final Wire wire;
    private final List<List<String>> rows = new ArrayList<>();

    Copied(Wire wire) throws IOException {
        this.wire = wire;
        for (var message = wire.receive(); message.type() != 'H'; message = wire.receive()) {
            keep(message);
        }
    }

    /** The next octets. @return null when there are no more; from then on {@link #rows} has all rows */
    public @Nullable ByteBuffer next() throws IOException {
        var message = wire.receive();
        if (message.type() == 'd') {
            return message.body();
        }
        for (; message.type() != 'Z'; message = wire.receive()) {
            keep(message);
        }
        return null;
    }

    private void keep(Message message) {
        if (message.type() == 'D') {
            rows.add(message.row());
        }
    }

    /** The rows that have come so far. */
    public List<List<String>> rows() {
        return List.copyOf(rows);
    }
}
