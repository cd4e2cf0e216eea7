package io.sunledger.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.sunledger.intake.DraftDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each rule has a small document named after it, {@code RULE.txt}, and the draft expected of it, {@code RULE.expected.json}.
 * {@code -Dsnap} writes the expected drafts anew; the diff is then read before it is committed.
 */
class RuleFixturesTest {
    private static final Path FOLDER = Path.of("src/test/resources/intake");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    static List<String> rules() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .map(name -> name.substring(0, name.length() - ".txt".length()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void reads_as_expected(String rule) throws IOException {
        var text = Files.readString(FOLDER.resolve(rule + ".txt"));
        var expected = FOLDER.resolve(rule + ".expected.json");

        var draft = DraftDocument.of(PlanReader.read(SourceDocument.ofText(text)), rule + ".txt");

        var printed = JSON.writeValueAsString(draft) + "\n";
        if (System.getProperty("snap") != null) {
            Files.writeString(expected, printed);
        }
        assertThat(printed).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void every_fact_stands_where_the_draft_says(String rule) throws IOException {
        var text = Files.readString(FOLDER.resolve(rule + ".txt"));

        var draft = PlanReader.read(SourceDocument.ofText(text));

        for (var item : draft.items()) {
            for (var task : item.tasks()) {
                assertThat(task.span().of(text)).isEqualTo(task.text());
                task.deadlines().forEach(d -> assertThat(d.span().of(text)).isEqualTo(d.text()));
                task.frequencies().forEach(f -> assertThat(f.span().of(text)).isEqualTo(f.text()));
                task.timeLimits().forEach(t -> assertThat(t.span().of(text)).isEqualTo(t.text()));
                task.targets().forEach(t -> assertThat(t.span().of(text)).isEqualTo(t.text()));
            }
        }
    }

    @Test
    void there_is_a_fixture_for_each_rule() throws IOException {
        assertThat(rules()).hasSizeGreaterThanOrEqualTo(25);
    }
}
