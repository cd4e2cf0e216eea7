package io.sunledger.platform.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.sunledger.testing.ServiceTest;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class StoredContractTest {
    /** Written anew, its fields stand in another order: by this it is seen that it was not. */
    @ParameterizedTest
    @ValueSource(strings = {"JSON", "YAML"})
    void the_document_is_handed_out_to_the_octet_as_the_build_stored_it(String format) throws IOException {
        try (var stored = Thread.currentThread()
                .getContextClassLoader()
                .getResourceAsStream(OpenApiConstants.BASE_NAME + "." + format)) {
            var served = given().queryParam("format", format).get("/api/v1/openapi");

            assertThat(stored).isNotNull();
            assertThat(served.asByteArray()).isEqualTo(stored.readAllBytes());
        }
    }
}
