package io.sunledger;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import graphql.language.AstPrinter;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The list of trusted documents, graphql/documents.json: the present ones, and those that they replaced, whose texts lie in
 * graphql/retired. How long those are kept, whoever knows the released clients writes into the list.
 */
final class DocumentRegistry {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final int DAYS_KEPT = 365;

    private final Path folder;

    DocumentRegistry(Path folder) {
        this.folder = folder;
    }

    /** What stands in the file. */
    record Listed(List<Map<String, Object>> documents, List<Map<String, Object>> retired) {
        static Listed none() {
            return new Listed(List.of(), List.of());
        }
    }

    Listed listed() throws IOException {
        var file = folder.resolve("documents.json");
        return Files.exists(file) ? JSON.readValue(file.toFile(), Listed.class) : Listed.none();
    }

    /** What should stand there: the present documents, each since it is so; what is replaced today retires in a year. */
    Listed due(LocalDate today) throws IOException {
        var before = new TreeMap<String, Map<String, Object>>();
        listed().documents().forEach(one -> before.put((String) one.get("name"), one));
        var documents = new TreeMap<String, Map<String, Object>>();
        for (var file : files("operations")) {
            var name = file.getFileName().toString().replace(".graphql", "");
            documents.put(name, described(name, Files.readString(file), before.get(name), today));
        }
        var retired = new TreeMap<String, Map<String, Object>>();
        Stream.concat(
                        listed().retired().stream(),
                        before.values().stream().filter(one -> !same(one, documents.get(one.get("name")))))
                .forEach(one -> retired.put((String) one.get("id"), ending(one, documents, today)));
        documents.values().forEach(one -> retired.remove(one.get("id")));
        return new Listed(List.copyOf(documents.values()), List.copyOf(retired.values()));
    }

    /** Renews the list; the texts that retire are taken from {@code built}, where those of the last build lie. */
    void renew(Path built, LocalDate today) throws IOException {
        var due = due(today);
        for (var one : due.retired()) {
            var kept = folder.resolve("retired").resolve(one.get("id") + ".graphql");
            if (!Files.exists(kept)) {
                var text = built.resolve("operations").resolve(one.get("name") + ".graphql");
                if (!idOf(Files.readString(text)).equals(one.get("id"))) {
                    throw new IOException("the text of " + one.get("name") + " before is not in " + built
                            + "; take it from the history into " + kept);
                }
                Files.createDirectories(kept.getParent());
                Files.copy(text, kept);
            }
        }
        Files.writeString(folder.resolve("documents.json"), JSON.writeValueAsString(due) + "\n");
    }

    List<Path> files(String kind) throws IOException {
        var those = folder.resolve(kind);
        if (!Files.isDirectory(those)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(those)) {
            return found.filter(file -> file.toString().endsWith(".graphql"))
                    .sorted()
                    .toList();
        }
    }

    static String idOf(String text) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean same(Map<String, Object> one, @Nullable Map<String, Object> other) {
        return other != null && one.get("id").equals(other.get("id"));
    }

    private static Map<String, Object> described(
            String name, String text, @Nullable Map<String, Object> before, LocalDate today) {
        var operation = Parser.parse(text)
                .getDefinitionsOfType(OperationDefinition.class)
                .get(0);
        var variables = new LinkedHashMap<String, Object>();
        operation
                .getVariableDefinitions()
                .forEach(variable -> variables.put(variable.getName(), AstPrinter.printAstCompact(variable.getType())));
        var said = new LinkedHashMap<String, Object>();
        said.put("id", idOf(text));
        said.put("name", name);
        said.put("kind", operation.getOperation().name().toLowerCase(Locale.ROOT));
        said.put("variables", variables);
        said.put(
                "since",
                before != null && before.get("id").equals(idOf(text)) ? before.get("since") : today.toString());
        return said;
    }

    private static Map<String, Object> ending(
            Map<String, Object> one, Map<String, Map<String, Object>> documents, LocalDate today) {
        var said = new LinkedHashMap<>(one);
        said.putIfAbsent("until", today.plusDays(DAYS_KEPT).toString());
        var instead = documents.get(one.get("name"));
        if (instead != null) {
            said.put("replacedBy", instead.get("id"));
        }
        return said;
    }
}
