package io.sunledger.kubernetes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.gson.annotations.SerializedName;
import io.kubernetes.client.custom.IntOrString;
import io.kubernetes.client.custom.Quantity;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * JSON schemas of Kubernetes' own kinds, made from the models of its Java client, which are generated from Kubernetes' OpenAPI
 * document: their fields, their types, and which of them are required. Nothing else is allowed.
 */
final class ModelSchemas {
    private static final String MODELS = "io.kubernetes.client.openapi.models.";

    private final ObjectNode root = object();
    private final ObjectNode definitions = object();
    private final Deque<Class<?>> toDescribe = new ArrayDeque<>();

    private ModelSchemas() {}

    /** @throws ClassNotFoundException where Kubernetes has no such kind */
    static ObjectNode of(String apiVersion, String kind) throws ClassNotFoundException {
        var version = apiVersion.substring(apiVersion.indexOf('/') + 1);
        var model = Class.forName(MODELS + Character.toUpperCase(version.charAt(0)) + version.substring(1) + kind);
        return new ModelSchemas().describing(model);
    }

    private ObjectNode describing(Class<?> model) {
        root.setAll(reference(model));
        while (!toDescribe.isEmpty()) {
            var next = toDescribe.remove();
            definitions.set(next.getSimpleName(), describe(next));
        }
        root.set("definitions", definitions);
        return root;
    }

    private ObjectNode reference(Class<?> model) {
        if (!definitions.has(model.getSimpleName())) {
            definitions.putNull(model.getSimpleName());
            toDescribe.add(model);
        }
        return object().put("$ref", "#/definitions/" + model.getSimpleName());
    }

    private ObjectNode describe(Class<?> model) {
        var schema = object().put("type", "object").put("additionalProperties", false);
        var properties = schema.putObject("properties");
        Stream.of(model.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(SerializedName.class))
                .forEach(field -> properties.set(nameOf(field), ofType(field.getGenericType())));
        required(model).forEach(schema.putArray("required")::add);
        return schema;
    }

    private static String nameOf(Field field) {
        return field.getAnnotation(SerializedName.class).value();
    }

    @SuppressWarnings("unchecked")
    private static Set<String> required(Class<?> model) {
        try {
            return (Set<String>) model.getField("openapiRequiredFields").get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("not a model of Kubernetes: " + model, e);
        }
    }

    private ObjectNode ofType(Type type) {
        if (type instanceof ParameterizedType generic) {
            return ofGeneric(generic);
        }
        var plain = (Class<?>) type;
        if (plain == Object.class) {
            return object();
        }
        if (plain == IntOrString.class || plain == Quantity.class) {
            var schema = object();
            schema.putArray("type").add("string").add(plain == Quantity.class ? "number" : "integer");
            return schema;
        }
        var simple = simple(plain);
        return simple == null ? reference(plain) : object().put("type", simple);
    }

    private ObjectNode ofGeneric(ParameterizedType type) {
        var arguments = type.getActualTypeArguments();
        if (type.getRawType() == List.class) {
            var schema = object().put("type", "array");
            schema.set("items", ofType(arguments[0]));
            return schema;
        }
        if (type.getRawType() != Map.class) {
            throw new IllegalStateException("a type that we do not know: " + type);
        }
        var schema = object().put("type", "object");
        schema.set("additionalProperties", ofType(arguments[1]));
        return schema;
    }

    private static @org.jspecify.annotations.Nullable String simple(Class<?> type) {
        if (type == String.class || type == OffsetDateTime.class || type == byte[].class) {
            return "string";
        }
        if (type == Integer.class || type == Long.class) {
            return "integer";
        }
        if (type == Double.class) {
            return "number";
        }
        return type == Boolean.class ? "boolean" : null;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
