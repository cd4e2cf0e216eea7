package io.sunledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.sunledger.testing.Answered;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Every named operation is run by a test of the service and answered with data. Not a {@code @ServiceTest}, because Quarkus has those
 * run before all others; were it not the last, it would fail.
 */
class OperationsAnsweredTest {
    @Test
    void every_operation_is_answered_to_a_test() throws IOException {
        assumeTrue(System.getProperty("test") == null, "only some tests are run");
        assumeTrue(!Answered.operations().isEmpty(), "no test of the service was run");

        try (var files = Files.list(Path.of("graphql/operations"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".graphql", "")))
                    .isNotEmpty()
                    .isSubsetOf(Answered.operations());
        }
    }
}
