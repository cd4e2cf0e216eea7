package io.sunledger.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The installations that are tested, rendered by kubectl where it is found. */
final class Rendering {
    static final List<String> NAMES = List.of("dev", "prod", "bare", "everything");

    private Rendering() {}

    /** The two overlays, and what a test puts together of the components. */
    static Path source(String name) {
        var overlay = Path.of("k8s/overlays", name);
        return Files.exists(overlay) ? overlay : Path.of("src/test/resources/kubernetes/variants", name);
    }

    static Path golden(String name) {
        return Path.of("src/test/resources/kubernetes/rendered", name + ".yaml");
    }

    static boolean isPossible() throws InterruptedException {
        try {
            return new ProcessBuilder("kubectl", "version", "--client")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    static String render(Path folder) throws IOException, InterruptedException {
        var process = new ProcessBuilder("kubectl", "kustomize", folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var rendered = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("kubectl kustomize " + folder + " failed");
        }
        return rendered;
    }
}
