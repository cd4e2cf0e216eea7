package io.sunledger.platform.openapi;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/** Which Java method answers an operation. */
final class RestMethods {
    private static final DotName PATH = DotName.createSimple(Path.class);
    private static final List<Class<?>> VERBS = List.of(GET.class, POST.class, PUT.class, DELETE.class, PATCH.class);

    /** @param feature the package after the root: {@code plan} */
    record Answerer(String feature, MethodInfo method) {}

    private final IndexView index;
    private final Map<String, Answerer> found = new HashMap<>();

    RestMethods(IndexView index) {
        this.index = index;
        for (var path : index.getAnnotations(PATH)) {
            if (path.target().kind() == AnnotationTarget.Kind.CLASS) {
                var type = path.target().asClass();
                withInherited(type).forEach(method -> add(path.value().asString(), type, method));
            }
        }
    }

    /** @param operation its method and path: {@code GET /api/v1/plans} */
    @Nullable
    Answerer of(String operation) {
        return found.get(operation);
    }

    private Stream<MethodInfo> withInherited(ClassInfo type) {
        var parent = type.superName() == null ? null : index.getClassByName(type.superName());
        return Stream.concat(type.methods().stream(), parent == null ? Stream.empty() : withInherited(parent));
    }

    private void add(String root, ClassInfo type, MethodInfo method) {
        for (var verb : VERBS) {
            if (method.hasDeclaredAnnotation(DotName.createSimple(verb))) {
                var own = method.declaredAnnotation(PATH);
                var path = own == null ? root : join(root, own.value().asString());
                found.put(verb.getSimpleName() + " " + path, new Answerer(feature(type), method));
            }
        }
    }

    private static String join(String root, String path) {
        return root + (path.startsWith("/") ? "" : "/") + path;
    }

    private static String feature(ClassInfo type) {
        var parts = type.name().packagePrefix().split("\\.");
        return parts.length > 2 ? parts[2] : parts[parts.length - 1];
    }
}
