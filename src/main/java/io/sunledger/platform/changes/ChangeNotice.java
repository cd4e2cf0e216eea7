package io.sunledger.platform.changes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction changed; told to all nodes when it has been committed, in the order of commits. Fired as an event on the
 * thread that hears it: whoever observes it must not keep it long.
 *
 * @param tx the transaction's number, by which its author knows it again
 * @param government whose data; null: any
 * @param things the names of the tables
 * @param units whose rows, as far as rows are a unit's; null: too many to name, any
 * @param plans what belongs to these; null: any
 * @param duties what belongs to these; null: any
 */
public record ChangeNotice(
        long tx,
        @Nullable String government,
        Set<String> things,
        @Nullable Set<UUID> units,
        @Nullable Set<UUID> plans,
        @Nullable Set<UUID> duties) {
    private static final ObjectMapper JSON = new JsonMapper();

    /** @throws IllegalArgumentException where it is no notice of ours */
    static ChangeNotice parse(String payload) {
        try {
            var said = JSON.readTree(payload);
            return new ChangeNotice(
                    Long.parseUnsignedLong(said.path("tx").asText()),
                    said.path("government").textValue(),
                    set(said.path("things"), Function.identity()),
                    ids(said.path("units")),
                    ids(said.path("plans")),
                    ids(said.path("duties")));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(payload, e);
        }
    }

    private static @Nullable Set<UUID> ids(JsonNode array) {
        return array.isArray() ? set(array, UUID::fromString) : null;
    }

    private static <T> Set<T> set(JsonNode array, Function<String, T> read) {
        var values = new LinkedHashSet<T>();
        array.forEach(one -> values.add(read.apply(one.asText())));
        return Set.copyOf(values);
    }
}
