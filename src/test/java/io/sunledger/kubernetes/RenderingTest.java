package io.sunledger.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That the rendered installations are those of today; only kubectl can tell. */
class RenderingTest {
    private static final String IMAGE = "registry.cn-north-1.example.com:5000/gov/sunledger";
    private static final String DIGEST = "0123456789abcdef".repeat(4);

    @ParameterizedTest
    @FieldSource("io.sunledger.kubernetes.Rendering#NAMES")
    void what_is_kept_is_what_kubectl_renders(String name) throws Exception {
        assumeTrue(Rendering.isPossible(), "kubectl is not here: the kept renderings are tested as they are");
        var rendered = Rendering.render(Rendering.source(name));

        if (System.getProperty("snap") != null) {
            Files.writeString(Rendering.golden(name), rendered);
        }

        assertThat(rendered).isEqualTo(Files.readString(Rendering.golden(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void pinned_to_an_image_pods_and_migration_run_it_and_the_migration_has_a_name_of_its_own(
            String overlay, @TempDir Path folder) throws Exception {
        assumeTrue(Rendering.isPossible(), "kubectl is not here");
        copy(Path.of("k8s"), folder.resolve("k8s"));

        assertThat(pin(folder, overlay, IMAGE + "@sha256:" + DIGEST)).isZero();

        assertThat(Rendering.render(folder.resolve("k8s/overlays/" + overlay)))
                .containsSubsequence("image: " + IMAGE + "@sha256:" + DIGEST, "image: " + IMAGE + "@sha256:" + DIGEST)
                .contains("name: sunledger-migration-0123456789ab\n")
                .doesNotContain("sha256:0000");
    }

    @Test
    void nothing_but_an_image_by_digest_is_pinned(@TempDir Path folder) throws Exception {
        copy(Path.of("k8s"), folder.resolve("k8s"));
        var before = Files.readString(folder.resolve("k8s/overlays/prod/kustomization.yaml"));

        assertThat(pin(folder, "prod", IMAGE + ":latest")).isNotZero();
        assertThat(pin(folder, "prod", IMAGE + "@sha256:0123")).isNotZero();
        assertThat(pin(folder, "elsewhere", IMAGE + "@sha256:" + DIGEST)).isNotZero();

        assertThat(folder.resolve("k8s/overlays/prod/kustomization.yaml")).hasContent(before);
    }

    private static int pin(Path folder, String overlay, String image) throws Exception {
        return new ProcessBuilder("sh", folder.resolve("k8s/pin").toString(), overlay, image)
                .inheritIO()
                .start()
                .waitFor();
    }

    private static void copy(Path from, Path to) throws Exception {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
