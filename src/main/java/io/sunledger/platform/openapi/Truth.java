package io.sunledger.platform.openapi;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.ParameterizedType;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/**
 * Which fields are there, and which of them may be null, as the records say it: what is {@link Nullable} may be null; an answer
 * has all its fields, a request need not have those that may be null.
 */
final class Truth {
    private static final String REFERENCE = "#/components/schemas/";
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName INCLUDE = DotName.createSimple(JsonInclude.class);
    private static final DotName UNWRAPPED = DotName.createSimple(JsonUnwrapped.class);
    private static final DotName IGNORED = DotName.createSimple(JsonIgnore.class);
    private static final DotName NAMED = DotName.createSimple(JsonProperty.class);
    private static final Set<String> LISTS =
            Set.of(List.class.getName(), Set.class.getName(), Collection.class.getName());

    /** Which way a thing goes. */
    enum Way {
        ASKED,
        ANSWERED
    }

    private record Use(Schema schema, Type type) {}

    private final IndexView index;
    private final Map<String, Schema> schemas;
    private final Map<String, EnumSet<Way>> ways = new LinkedHashMap<>();
    private final Map<String, Type> types = new LinkedHashMap<>();

    Truth(IndexView index, Map<String, Schema> schemas) {
        this.index = index;
        this.schemas = schemas;
    }

    /** Notes that the schema describes a type on its way, and all that hangs on it. */
    void note(@Nullable Schema schema, Type type, Way way) {
        Deque<Use> open = new ArrayDeque<>();
        push(open, schema, type);
        while (!open.isEmpty()) {
            var use = open.pop();
            var name = name(use.schema());
            var described = name == null ? use.schema() : schemas.get(name);
            if (described != null && (name == null || isNew(name, use.type(), way))) {
                inner(described, use.type(), open);
            }
        }
    }

    private boolean isNew(String name, Type type, Way way) {
        types.putIfAbsent(name, type);
        return ways.computeIfAbsent(name, none -> EnumSet.noneOf(Way.class)).add(way);
    }

    private void inner(Schema schema, Type type, Deque<Use> open) {
        if (isList(type)) {
            push(open, schema.getItems(), type.asParameterizedType().arguments().get(0));
            return;
        }
        if (type.kind() == Type.Kind.PARAMETERIZED_TYPE && schema.getAdditionalPropertiesSchema() != null) {
            push(
                    open,
                    schema.getAdditionalPropertiesSchema(),
                    type.asParameterizedType().arguments().get(1));
        }
        var properties = schema.getProperties();
        if (properties != null) {
            fields(type).forEach((field, at) -> push(open, properties.get(field), at.type()));
        }
    }

    private static void push(Deque<Use> open, @Nullable Schema schema, @Nullable Type type) {
        if (schema != null && type != null) {
            open.push(new Use(schema, type));
        }
    }

    private static boolean isList(Type type) {
        return type.kind() == Type.Kind.PARAMETERIZED_TYPE
                && LISTS.contains(type.name().toString());
    }

    /** Writes into every schema that was noted which fields it has and which may be null. */
    void tell() {
        types.forEach((name, type) -> {
            var schema = schemas.get(name);
            var properties = schema == null ? null : schema.getProperties();
            if (schema != null && Kinds.isOpen(index, type)) {
                schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(true));
            }
            if (schema != null && properties != null) {
                schema.setRequired(null);
                var isAsked = ways.getOrDefault(name, EnumSet.noneOf(Way.class)).contains(Way.ASKED);
                fields(type).forEach((field, at) -> {
                    var property = properties.get(field);
                    if (property == null || at.isOmitted()) {
                        return;
                    }
                    if (!at.isNullable() || !isAsked) {
                        schema.addRequired(field);
                    }
                    if (at.isNullable()) {
                        schema.addProperty(field, nullable(property));
                    }
                });
            }
        });
    }

    private static Schema nullable(Schema schema) {
        if (schema.getRef() == null && schema.getType() != null) {
            return schema.getType().contains(SchemaType.NULL) ? schema : schema.addType(SchemaType.NULL);
        }
        return OASFactory.createSchema()
                .addAnyOf(schema)
                .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
    }

    /** @param isOmitted where it is null, it is not there */
    private record Field(Type type, boolean isNullable, boolean isOmitted) {}

    private Map<String, Field> fields(Type type) {
        var found = new LinkedHashMap<String, Field>();
        var record = index.getClassByName(type.name());
        if (record != null && record.isRecord()) {
            for (var component : record.recordComponentsInDeclarationOrder()) {
                if (has(record, component, UNWRAPPED)) {
                    found.putAll(fields(component.type()));
                } else if (!has(record, component, IGNORED)) {
                    found.put(jsonName(record, component), field(record, component, type));
                }
            }
        }
        return found;
    }

    private static Field field(ClassInfo record, RecordComponentInfo component, Type of) {
        var type = component.type();
        var isNullable = type.hasAnnotation(NULLABLE);
        var isOmitted = record.hasDeclaredAnnotation(INCLUDE) || has(record, component, INCLUDE);
        return new Field(bound(record, type, of), isNullable, isOmitted && isNullable);
    }

    /** For {@code Listing<PlanView>}, what its {@code T} is. */
    private static Type bound(ClassInfo record, Type type, Type of) {
        if (record.typeParameters().isEmpty() || of.kind() != Type.Kind.PARAMETERIZED_TYPE || !isList(type)) {
            return type;
        }
        return ParameterizedType.create(
                type.name(), of.asParameterizedType().arguments().get(0));
    }

    private static String jsonName(ClassInfo record, RecordComponentInfo component) {
        var field = record.field(component.name());
        var named = field == null ? null : field.annotation(NAMED);
        return named == null || named.value() == null
                ? component.name()
                : named.value().asString();
    }

    /** Jackson's annotations stand on the field that a record's component becomes, jspecify's on its type. */
    private static boolean has(ClassInfo record, RecordComponentInfo component, DotName annotation) {
        var field = record.field(component.name());
        return field != null && field.hasAnnotation(annotation);
    }

    /** The name under which it is described, null where it stands where it is used. */
    static @Nullable String name(@Nullable Schema schema) {
        var reference = schema == null ? null : schema.getRef();
        return reference == null || !reference.startsWith(REFERENCE) ? null : reference.substring(REFERENCE.length());
    }
}
