package io.sunledger.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.sunledger.intake.DraftDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The reader against real plans and what careful clerks read out of them. The plans lie beside the project and are no part of
 * it; without them these tests are skipped. The drafts are left in {@code target/drafts} for the corpus's own {@code score.py}.
 */
class PlanCorpusTest {
    private static final Path CORPUS = Path.of("../shared/plan-corpus");
    private static final Path DRAFTS = Path.of("target/drafts");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @BeforeEach
    void corpus_is_there() {
        assumeTrue(Files.isDirectory(CORPUS), "no corpus of real plans at " + CORPUS + ": skipped");
    }

    @Test
    void reads_the_real_plans_as_clerks_do() throws IOException {
        var total = new CorpusScore();
        for (var document : documents()) {
            var name = document.getFileName().toString();
            var text = Files.readString(document);
            var draft = DraftDocument.of(PlanReader.read(SourceDocument.ofText(text)), name);
            var printed = JSON.writeValueAsString(draft);
            Files.createDirectories(DRAFTS);
            Files.writeString(DRAFTS.resolve(name.replace(".txt", ".json")), printed);
            var labels =
                    JSON.readTree(Files.readString(Path.of(document.toString().replace(".txt", ".json"))));
            total.add(labels, JSON.readTree(printed), text);
        }

        assertThat(total.fieldsWrong()).isEmpty();
        assertThat(total.overall()).isGreaterThanOrEqualTo(0.98);
        for (var kind : CorpusScore.KINDS) {
            assertThat(total.of(kind)).as(kind).isGreaterThanOrEqualTo(0.95);
        }
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return new ArrayList<>(files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList());
        }
    }
}
