package io.sunledger.platform.graphql.execution;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes an object of an answer as JSON: its keys are known, and most of its values are texts, objects and lists. */
@RegisterForReflection
final class ObjectWriter extends StdSerializer<ObjectValue> {
    private static final long serialVersionUID = 1L;

    ObjectWriter() {
        super(ObjectValue.class);
    }

    @Override
    public void serialize(ObjectValue object, JsonGenerator json, SerializerProvider others) throws IOException {
        json.writeStartObject();
        for (var at = 0; at < object.size(); at++) {
            json.writeFieldName(object.key(at));
            write(object.value(at), json, others);
        }
        json.writeEndObject();
    }

    private void write(@Nullable Object value, JsonGenerator json, SerializerProvider others) throws IOException {
        if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof ObjectValue object) {
            serialize(object, json, others);
        } else if (value instanceof ListValue list) {
            write(list, json, others);
        } else if (value instanceof Json made) {
            json.writeRawValue(made.text());
        } else {
            others.defaultSerializeValue(value, json);
        }
    }

    private void write(List<?> list, JsonGenerator json, SerializerProvider others) throws IOException {
        json.writeStartArray();
        for (var value : list) {
            write(value, json, others);
        }
        json.writeEndArray();
    }
}
