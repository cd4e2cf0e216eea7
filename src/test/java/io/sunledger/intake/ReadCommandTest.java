package io.sunledger.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private String plan = "";
    private String page = "";
    private String old = "";

    @BeforeEach
    void write_files() throws IOException {
        plan = file("澜江.txt", "澜江市2031年政务公开工作方案\n一、公开\n(一)公开校车线路。(市校车办)\n".getBytes(StandardCharsets.UTF_8));
        page = file("page.html", "<html><body><p>澜江市2031年政务公开工作方案</p></body></html>".getBytes(StandardCharsets.UTF_8));
        old = file("old.docx", "{\\rtf1}".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void prints_a_draft_as_indented_json() throws IOException {
        int exit = read(plan);

        assertThat(exit).isEqualTo(ReadCommand.READ);
        assertThat(printed()).contains("\n  \"plan\" : {").doesNotContain("\\u");
        assertThat(json(printed()).path("source").asText()).isEqualTo("澜江.txt");
        assertThat(json(printed()).path("items").isArray()).isTrue();
        assertThat(told()).isEmpty();
    }

    @Test
    void prints_one_line_a_file_with_ndjson() throws IOException {
        int exit = read("--ndjson", plan, page);

        assertThat(exit).isEqualTo(ReadCommand.READ);
        var lines = printed().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(json(lines.get(0)).path("source").asText()).isEqualTo("澜江.txt");
        assertThat(json(lines.get(1)).path("source").asText()).isEqualTo("page.html");
    }

    @Test
    void tells_which_file_cannot_be_read_and_reads_the_others() {
        var missing = folder.resolve("missing.txt").toString();

        int exit = read("--ndjson", old, plan, missing, folder.toString(), page);

        assertThat(exit).isEqualTo(ReadCommand.SOME_UNREAD);
        assertThat(printed().lines()).hasSize(2);
        var told = told().lines().toList();
        assertThat(told).hasSize(3);
        assertThat(told.get(0))
                .startsWith(old + ": ")
                .contains("另存为 .docx", "save it as .docx")
                .endsWith("(document.rtf)");
        assertThat(told.get(1)).startsWith(missing + ": ").endsWith("(file.missing)");
        assertThat(told.get(2)).startsWith(folder + ": ").endsWith("(file.directory)");
    }

    @Test
    void explains_itself_when_misused() {
        assertThat(read()).isEqualTo(ReadCommand.MISUSED);
        assertThat(read("--yaml", plan)).isEqualTo(ReadCommand.MISUSED);

        assertThat(told()).contains("--yaml", "用法 / Usage: read");
        assertThat(printed()).isEmpty();
    }

    @Test
    void explains_itself_when_asked() {
        assertThat(read("--help")).isEqualTo(ReadCommand.READ);

        assertThat(printed()).startsWith("用法 / Usage: read");
        assertThat(told()).isEmpty();
    }

    @Test
    void takes_what_follows_two_dashes_for_files() {
        assertThat(read("--", "--ndjson")).isEqualTo(ReadCommand.SOME_UNREAD);

        assertThat(told()).startsWith("--ndjson: ");
    }

    private int read(String... arguments) {
        var command = new ReadCommand(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8));
        return command.execute(List.of(arguments));
    }

    private String file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content).toString();
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String told() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
