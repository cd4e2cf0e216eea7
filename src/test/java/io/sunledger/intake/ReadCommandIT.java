package io.sunledger.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sunledger.intake.document.SamplePlan;
import io.sunledger.local.Artifact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the artifact as a clerk's script would: no configuration, no database, another locale. */
class ReadCommandIT {
    @TempDir
    Path folder;

    @Test
    void reads_files_without_a_service_and_tells_the_broken_one() throws Exception {
        var plan = file("plan.txt", "澜江市2031年政务公开工作方案\n一、公开\n(一)公开校车线路。(市校车办)\n");
        var broken = file("broken.pdf", "%PDF-1.7\n一二三");
        var page = file("page.html", "<html><body><p>澜江市2031年政务公开工作方案</p></body></html>");

        var run = run("--ndjson", plan, broken, page);

        assertThat(run.exit()).isEqualTo(1);
        var lines = run.out().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(new ObjectMapper().readTree(lines.get(0)).path("source").asText())
                .isEqualTo("plan.txt");
        assertThat(new ObjectMapper().readTree(lines.get(1)).path("source").asText())
                .isEqualTo("page.html");
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).startsWith(broken + ": PDF 文件已损坏").endsWith("(document.broken)" + System.lineSeparator());
    }

    @Test
    void prints_nothing_but_json_in_utf8() throws Exception {
        var run = run(file("plan.txt", "澜江市2031年政务公开工作方案\n"));

        assertThat(run.exit()).isZero();
        assertThat(new ObjectMapper().readTree(run.out()).path("plan").isObject())
                .isTrue();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void reads_the_same_plan_of_every_kind_of_file() throws Exception {
        var run = run(
                "--ndjson",
                file("plan.txt", SamplePlan.txt()),
                file("plan.html", SamplePlan.html()),
                file("plan.docx", SamplePlan.docx()),
                file("plan.pdf", SamplePlan.pdf()));

        assertThat(run.err()).isEmpty();
        var plans =
                run.out().lines().map(ReadCommandIT::titleAndItems).distinct().toList();
        assertThat(plans).singleElement().asString().matches("澜江市2031年政务公开工作方案[1-9]");
    }

    private static String titleAndItems(String line) {
        try {
            var draft = new ObjectMapper().readTree(line);
            return draft.path("plan").path("title").asText()
                    + draft.path("items").size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void says_how_it_is_used() throws Exception {
        assertThat(run().exit()).isEqualTo(2);
        assertThat(run().err()).contains("用法 / Usage");
        assertThat(run("--help").exit()).isZero();
    }

    @Test
    void a_word_that_names_no_command_starts_nothing() throws Exception {
        var run = run(Artifact.command("raed"), file("plan.txt", "澜江市2031年政务公开工作方案\n"));

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("用法 / Usage", "read FILE...", "migrate");
    }

    private record Run(int exit, String out, String err) {}

    private Run run(String... arguments) throws IOException, InterruptedException {
        return run(Artifact.command("read"), arguments);
    }

    private Run run(List<String> command, String... arguments) throws IOException, InterruptedException {
        command.addAll(List.of(arguments));
        var out = folder.resolve("out");
        var err = folder.resolve("err");
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        process.environment().put("LC_ALL", "C");
        process.environment().remove("JAVA_TOOL_OPTIONS");
        int exit = process.start().waitFor();
        return new Run(exit, text(out), text(err));
    }

    private String file(String name, String content) throws IOException {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private String file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content).toString();
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
