package io.sunledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the READMEs say is there. */
class ReadmeTest {
    private static final Pattern VARIABLE = Pattern.compile("`([A-Z]+(?:_[A-Z]+)+)`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");
    private static final Pattern COMMAND = Pattern.compile("(?s)```sh\\n(?:\\./)?(\\S+)");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md", "CONTRIBUTING.md"})
    void links_lead_to_files(String page) throws IOException {
        assertThat(found(LINK, page))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(Path.of(link)).exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void the_two_commands_are_there_and_can_be_run(String page) throws IOException {
        assertThat(found(COMMAND, page)).startsWith("start", "mvnw");
        assertThat(Path.of("start")).isExecutable();
        assertThat(Path.of("mvnw")).isExecutable();
    }

    @Test
    void every_variable_is_one_that_the_configuration_reads() throws IOException {
        var properties = Files.readString(Path.of("src/main/resources/application.properties"));

        assertThat(found(VARIABLE, "README.md"))
                .filteredOn(variable -> !variable.startsWith("SUNLEDGER_CLAIMS_"))
                .hasSizeGreaterThan(8)
                .allSatisfy(variable -> assertThat(properties).contains("${" + variable + ":"));
    }

    @Test
    void both_languages_name_the_same_variables() throws IOException {
        assertThat(found(VARIABLE, "README.zh-CN.md")).isEqualTo(found(VARIABLE, "README.md"));
    }

    private static List<String> found(Pattern pattern, String page) throws IOException {
        return pattern.matcher(Files.readString(Path.of(page)))
                .results()
                .map(ReadmeTest::firstGroup)
                .toList();
    }

    private static String firstGroup(MatchResult result) {
        return result.group(1);
    }
}
