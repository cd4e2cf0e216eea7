package io.sunledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients are built with ids of documents: none is lost, and none changes its meaning. */
class TrustedDocumentsTest {
    private static final Path FOLDER = Path.of("graphql");
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LATER = LocalDate.of(2026, 9, 1);

    @TempDir
    Path folder;

    @Test
    void the_list_names_every_operation_as_it_is_now() throws IOException {
        var registry = new DocumentRegistry(FOLDER);
        if (System.getProperty("snap") != null) {
            registry.renew(Path.of("target/classes/graphql"), LocalDate.now(ZoneOffset.UTC));
        }

        var listed = registry.listed();
        assertThat(listed)
                .as("graphql/documents.json is not up to date; renew it with -Dsnap and look at the diff")
                .isEqualTo(registry.due(LocalDate.of(1, 1, 1)));
    }

    @Test
    void the_text_of_each_document_that_retires_is_kept_as_it_was() throws IOException {
        var registry = new DocumentRegistry(FOLDER);

        assertThat(registry.listed().retired()).allSatisfy(one -> {
            var text = Files.readString(FOLDER.resolve("retired").resolve(one.get("id") + ".graphql"));
            assertThat(DocumentRegistry.idOf(text)).isEqualTo(one.get("id"));
        });
    }

    @Test
    void what_is_replaced_keeps_its_id_and_its_text_for_a_year() throws IOException {
        var built = folder.resolve("built");
        write("operations/Me.graphql", "query Me { me { name } }");
        write("built/operations/Me.graphql", "query Me { me { name } }");
        var registry = new DocumentRegistry(folder);
        registry.renew(built, FIRST);
        var before = registry.listed().documents().get(0);

        write("operations/Me.graphql", "query Me($x: [ID!]!) { me { name unit } }");
        registry.renew(built, LATER);
        registry.renew(built, LATER.plusDays(1));

        var listed = registry.listed();
        var now = listed.documents().get(0);
        assertThat(now).containsEntry("since", "2026-09-01").containsEntry("variables", Map.of("x", "[ID!]!"));
        assertThat(listed.retired()).hasSize(1);
        assertThat(listed.retired().get(0))
                .containsEntry("id", before.get("id"))
                .containsEntry("since", "2026-03-01")
                .containsEntry("until", "2027-09-01")
                .containsEntry("replacedBy", now.get("id"));
        assertThat(folder.resolve("retired/" + before.get("id") + ".graphql")).hasContent("query Me { me { name } }");
    }

    @Test
    void what_comes_back_does_not_retire() throws IOException {
        var built = folder.resolve("built");
        write("operations/Me.graphql", "query Me { me { name } }");
        write("built/operations/Me.graphql", "query Me { me { name } }");
        var registry = new DocumentRegistry(folder);
        registry.renew(built, FIRST);
        write("operations/Me.graphql", "query Me { me { unit } }");
        registry.renew(built, LATER);
        write("built/operations/Me.graphql", "query Me { me { unit } }");

        write("operations/Me.graphql", "query Me { me { name } }");
        registry.renew(built, LATER);

        assertThat(ids(registry.listed().documents()))
                .containsExactly(DocumentRegistry.idOf("query Me { me { name } }"));
        assertThat(ids(registry.listed().retired())).containsExactly(DocumentRegistry.idOf("query Me { me { unit } }"));
    }

    private static List<Object> ids(List<Map<String, Object>> documents) {
        return documents.stream().map(one -> one.get("id")).toList();
    }

    private void write(String file, String text) throws IOException {
        var written = folder.resolve(file);
        Files.createDirectories(written.getParent());
        Files.writeString(written, text);
    }
}
