package io.sunledger.platform.openapi;

import static io.sunledger.testing.Town.task;
import static io.sunledger.testing.Town.unit;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.sunledger.kernel.Role;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.Tokens;
import io.sunledger.testing.Town;
import io.sunledger.testing.Towns;
import jakarta.inject.Inject;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A third party generates a client from the document, and works with it. */
@ServiceTest
class ClientTest {
    private static final Path WRITTEN = Path.of("src/test/resources/openapi/Smoke.java.txt");

    @Inject
    Towns towns;

    @Test
    void a_client_generated_as_it_comes_compiles_and_reads_saves_sends_a_file_and_is_refused(@TempDir Path folder)
            throws Exception {
        var town = towns.anew();
        town.plan(List.of(), task("公开预算", Town.MIDYEAR, unit(Role.LEAD, town.department("czj"))));
        var client = new GeneratedClient(folder);

        var said = client.generate(
                RestAssured.given().get("/api/v1/openapi?format=json").asString());
        var classes = client.compile(WRITTEN);

        assertThat(said).doesNotContain("[main] ERROR");
        assertThat(seen(classes, town.code()))
                .containsEntry("plan", "测试市2022年政务公开工作要点")
                .containsEntry("due", Town.MIDYEAR.toString())
                .containsEntry("state", "UNDER_WAY")
                .containsEntry("version", 1)
                .containsEntry("imported", "true true")
                .containsEntry("refusal", "404 duty.notFound 404");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> seen(Path classes, String government) throws Exception {
        try (var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, ClientTest.class.getClassLoader())) {
            return (Map<String, Object>) loader.loadClass("io.sunledger.client.Smoke")
                    .getMethod("run", String.class, String.class, String.class)
                    .invoke(
                            null,
                            "http://localhost:" + RestAssured.port,
                            Tokens.ofMoved("czj-officer", government),
                            government);
        }
    }
}
