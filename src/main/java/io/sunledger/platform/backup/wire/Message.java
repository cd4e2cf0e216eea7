package io.sunledger.platform.backup.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One message of the server.
 *
 * @param type the letter that it begins with
 * @param body the rest, to be read once
 */
record Message(char type, ByteBuffer body) {
    /** Text up to the next zero. */
    static String text(ByteBuffer from) {
        var begin = from.position();
        while (from.get() != 0) {
            continue;
        }
        return new String(from.array(), begin, from.position() - begin - 1, StandardCharsets.UTF_8);
    }

    /** All of the rest as text. */
    static String rest(ByteBuffer from) {
        return new String(from.array(), from.position(), from.remaining(), StandardCharsets.UTF_8);
    }

    /** The columns of a row, as text; what is null reads empty. */
    List<String> row() {
        int columns = body.getShort();
        var row = new ArrayList<String>();
        for (var column = 0; column < columns; column++) {
            var octets = new byte[Math.max(0, body.getInt())];
            body.get(octets);
            row.add(new String(octets, StandardCharsets.UTF_8));
        }
        return List.copyOf(row);
    }

    ServerSaid error() {
        Map<Character, String> fields = new HashMap<>();
        for (var field = (char) body.get(); field != 0; field = (char) body.get()) {
            fields.put(field, text(body));
        }
        return new ServerSaid(fields.getOrDefault('C', ""), fields.getOrDefault('M', ""));
    }
}
