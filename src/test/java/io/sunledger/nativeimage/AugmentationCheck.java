package io.sunledger.nativeimage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Looks at what the native augmentation made, which .ci/run does before it. Not a test by its name: without the augmentation there is
 * nothing to look at.
 */
class AugmentationCheck {
    private static Augmented made;

    @BeforeAll
    static void open() throws IOException {
        made = Augmented.open();
    }

    @AfterAll
    static void close() throws IOException {
        made.close();
    }

    @Test
    void what_is_reflected_is_kept_with_its_constructors_methods_and_components() throws IOException {
        var kept = made.reflected();

        assertThat(OwnClasses.reflected())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(kept)
                        .hasEntrySatisfying(
                                name,
                                what -> assertThat(List.of(
                                                "allDeclaredConstructors",
                                                "allDeclaredMethods",
                                                "allDeclaredFields",
                                                "allRecordComponents"))
                                        .allMatch(each -> what.path(each).asBoolean())));
    }

    @Test
    void every_field_of_the_graph_can_be_called() throws IOException {
        var kept = made.reflected();

        assertThat(OwnClasses.all())
                .filteredOn(type -> type.isAnnotationPresent(GraphQLApi.class))
                .isNotEmpty()
                .allSatisfy(type -> assertThat(kept)
                        .hasEntrySatisfying(
                                type.getName(),
                                what -> assertThat(
                                                what.path("allDeclaredMethods").asBoolean())
                                        .isTrue()));
    }

    @Test
    void every_resource_of_ours_is_in_the_image() throws IOException {
        assertThat(made.resourcesLeftOut())
                .as("META-INF/native-image/io.sunledger/libraries/resource-config.json says what is in it")
                .filteredOn(name -> !name.startsWith("META-INF/"))
                // its values are in the code that Quarkus made of it
                .containsExactly("application.properties");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf",
                "org/apache/pdfbox/resources/glyphlist/glyphlist.txt",
                "org/apache/fontbox/cmap/UniGB-UCS2-H",
                "wording_en.properties",
                "db/migration/V010__units.sql"
            })
    void what_libraries_and_we_look_up_by_name_is_in_the_image(String resource) throws IOException {
        assertThat(made.keepsResource(resource)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-H:+AddAllCharsets",
                "-march=compatibility",
                "--no-fallback",
                "--enable-url-protocols=http,https"
            })
    void the_tool_is_told(String argument) throws IOException {
        assertThat(Augmented.arguments()).contains(argument);
    }

    @Test
    void what_no_image_can_be_made_of_is_no_library_of_ours() throws IOException {
        assertThat(Augmented.libraries())
                .noneMatch(name -> name.contains(".poi.") || name.contains("xmlbeans"))
                .anyMatch(name -> name.contains("quarkus-awt"));
    }
}
