package io.sunledger.platform.openapi;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;

/** Things that come in several kinds, of which a field tells which: the field is described, and which kinds there are. */
final class Kinds {
    private static final DotName SORTS = DotName.createSimple(JsonSubTypes.class);
    private static final DotName TOLD_BY = DotName.createSimple(JsonTypeInfo.class);

    private Kinds() {}

    /** Whether it is one of many things that no field tells apart, and has the fields of the one that it is. */
    static boolean isOpen(IndexView index, Type type) {
        var found = index.getClassByName(type.name());
        return found != null && found.isInterface() && !found.hasDeclaredAnnotation(SORTS);
    }

    static void describe(IndexView index, Components components) {
        for (var kinds : index.getAnnotations(SORTS)) {
            var type = kinds.target().asClass();
            var schema = components.getSchemas().get(type.simpleName());
            if (schema != null && type.hasDeclaredAnnotation(TOLD_BY)) {
                var field = type.declaredAnnotation(TOLD_BY).value("property").asString();
                var names = Answers.of(SchemaType.STRING, null);
                for (AnnotationInstance kind : kinds.value().asNestedArray()) {
                    names.addEnumeration(kind.value("name").asString());
                }
                schema.addProperty(field, names).addRequired(field);
            }
        }
    }
}
