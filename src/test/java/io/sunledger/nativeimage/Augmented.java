package io.sunledger.nativeimage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** What the native augmentation hands to the tool that makes the image: a jar, its libraries, and what the tool is told. */
final class Augmented implements AutoCloseable {
    private static final Path FOLDER = Path.of("target/native-sources");
    private static final String TOLD = "META-INF/native-image/";

    private final ObjectMapper json = new ObjectMapper();
    private final JarFile jar;

    private Augmented(JarFile jar) {
        this.jar = jar;
    }

    static Augmented open() throws IOException {
        try (var files = Files.list(FOLDER)) {
            var runner = files.filter(file -> file.toString().endsWith("-runner.jar"))
                    .findFirst()
                    .orElseThrow();
            return new Augmented(new JarFile(runner.toFile()));
        }
    }

    static String arguments() throws IOException {
        return Files.readString(FOLDER.resolve("native-image.args"));
    }

    static List<String> libraries() throws IOException {
        try (var files = Files.list(FOLDER.resolve("lib"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Each class that is kept for reflection, with what is kept of it. */
    Map<String, JsonNode> reflected() throws IOException {
        Map<String, JsonNode> kept = new TreeMap<>();
        for (var file : told("reflect-config.json")) {
            json.readTree(jar.getInputStream(file))
                    .forEach(each -> kept.put(each.path("name").asText(), each));
        }
        return kept;
    }

    /** The resources of ours that the image is to have no part of. */
    List<String> resourcesLeftOut() throws IOException {
        var kept = patterns();
        return entries()
                .map(ZipEntry::getName)
                .filter(name -> !name.endsWith("/") && !name.endsWith(".class"))
                .filter(name ->
                        kept.stream().noneMatch(pattern -> pattern.matcher(name).matches()))
                .sorted()
                .toList();
    }

    boolean keepsResource(String name) throws IOException {
        return patterns().stream().anyMatch(pattern -> pattern.matcher(name).matches());
    }

    private List<Pattern> patterns() throws IOException {
        var patterns = Stream.<Pattern>builder();
        for (var file : told("resource-config.json")) {
            json.readTree(jar.getInputStream(file))
                    .path("resources")
                    .path("includes")
                    .forEach(each ->
                            patterns.add(Pattern.compile(each.path("pattern").asText())));
        }
        return patterns.build().toList();
    }

    private List<? extends ZipEntry> told(String file) {
        return entries()
                .filter(entry ->
                        entry.getName().startsWith(TOLD) && entry.getName().endsWith("/" + file))
                .toList();
    }

    private Stream<? extends ZipEntry> entries() {
        return jar.stream();
    }

    @Override
    public void close() throws IOException {
        jar.close();
    }
}
