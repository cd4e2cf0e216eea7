package io.sunledger.platform.openapi;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;

/** The Java client that openapi-generator makes of a document, made in a folder; the generator runs as a process of its own. */
final class GeneratedClient {
    private static final Path GENERATOR = Path.of(".local/openapi-generator/openapi-generator-cli.jar");
    private static final String NAMES =
            "openApiNullable=false,useJakartaEe=true,hideGenerationTimestamp=true,invokerPackage=io.sunledger.client,"
                    + "apiPackage=io.sunledger.client.api,modelPackage=io.sunledger.client.model";
    private static final String PARTS =
            "apis,models,supportingFiles,apiTests=false,modelTests=false,apiDocs=false,modelDocs=false";

    private final Path folder;

    GeneratedClient(Path folder) {
        this.folder = folder;
    }

    /** @return what the generator says of the document; it makes nothing of one that is not valid */
    String generate(String document) throws IOException, InterruptedException {
        var file = Files.writeString(folder.resolve("openapi.json"), document);
        var log = folder.resolve("generator.log").toFile();
        var process = new ProcessBuilder(
                        java(),
                        "-Xmx512m",
                        "-jar",
                        GENERATOR.toString(),
                        "generate",
                        "-g",
                        "java",
                        "--library",
                        "native",
                        "-i",
                        file.toString(),
                        "-o",
                        folder.resolve("client").toString(),
                        "--additional-properties=" + NAMES,
                        "--global-property=" + PARTS)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        if (!process.waitFor(3, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException(Files.readString(log.toPath()));
        }
        return Files.readString(log.toPath());
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Compiles it together with what is written against it; where the classes are. */
    Path compile(Path written) throws IOException {
        var sources = new ArrayList<File>();
        try (var files = Files.walk(folder.resolve("client/src/main"))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::toFile)
                    .forEach(sources::add);
        }
        sources.add(Files.copy(written, folder.resolve("Smoke.java")).toFile());
        var classes = Files.createDirectory(folder.resolve("classes"));
        var errors = new StringWriter();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var options = List.of("-d", classes.toString(), "-proc:none", "-nowarn", "-g:none");
            var units = manager.getJavaFileObjectsFromFiles(sources);
            if (!compiler.getTask(errors, manager, null, options, null, units).call()) {
                throw new IllegalStateException(errors.toString());
            }
        }
        return classes;
    }
}
