package io.sunledger.nativeimage;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.graphql.GraphQLApi;

/** The classes that we compiled, without those that the compiler or Quarkus thought of. */
final class OwnClasses {
    private static final Path COMPILED = Path.of("target/classes");

    private OwnClasses() {}

    static List<? extends Class<?>> all() {
        try (var files = Files.walk(COMPILED.resolve("io/sunledger"))) {
            return files.map(COMPILED::relativize)
                    .map(Path::toString)
                    .filter(name -> name.endsWith(".class") && !name.endsWith("package-info.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length())
                            .replace('/', '.')
                            .replace('\\', '.'))
                    .sorted()
                    .map(OwnClasses::load)
                    .filter(type -> !type.isAnonymousClass() && !type.isSynthetic())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Those that are read, made or written by reflection: records, which queries fill, JSON is made of and GraphQL takes apart; the sets
     * of words in them; what tells the sorts of a record apart; and what is called for the fields of the graph.
     */
    static List<String> reflected() {
        return all().stream()
                .filter(type -> type.isRecord() || type.isEnum() || isSorted(type) || isOfTheGraph(type))
                .map(Class::getName)
                .toList();
    }

    /** SmallRye GraphQL tells an image of those with fields of the root, and forgets those that only add fields to types. */
    private static boolean isOfTheGraph(Class<?> type) {
        return type.isAnnotationPresent(GraphQLApi.class);
    }

    private static boolean isSorted(Class<?> type) {
        return type.isSealed()
                || type.isAnnotationPresent(JsonTypeInfo.class)
                || type.isAnnotationPresent(JsonSubTypes.class);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
