package io.sunledger.platform.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.nullValue;

import graphql.language.DirectivesContainer;
import graphql.language.Node;
import graphql.language.StringValue;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.sunledger.testing.Api;
import io.sunledger.testing.ServiceTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@ServiceTest
class DeprecationsTest {
    /** {@code since 2026-12-01; use title} */
    private static final Pattern REASON = Pattern.compile("since \\d{4}-\\d\\d-\\d\\d; use \\S.*");

    @Test
    void what_is_to_go_says_since_when_until_when_and_what_instead() {
        var answer =
                Api.as("office").get("/test/deprecated/old").statusCode(200).extract();

        assertThat(Instant.ofEpochSecond(
                        Long.parseLong(answer.header("Deprecation").substring(1))))
                .isEqualTo("2026-12-01T00:00:00Z");
        assertThat(answer.header("Deprecation")).startsWith("@");
        assertThat(ZonedDateTime.parse(answer.header("Sunset"), DateTimeFormatter.RFC_1123_DATE_TIME))
                .isEqualTo("2027-06-01T00:00:00Z");
        assertThat(answer.header("Link"))
                .contains("</docs/moves>; rel=\"deprecation\"", "</docs/moves>; rel=\"sunset\"")
                .contains("</test/deprecated/new>; rel=\"successor-version\"");
    }

    @Test
    void a_refusal_says_it_too() {
        var answer = Api.as("office")
                .get("/test/deprecated/refusing")
                .statusCode(422)
                .extract();

        assertThat(answer.header("Deprecation")).isEqualTo("@1796083200");
        assertThat(answer.header("Sunset")).isEqualTo("Tue, 1 Jun 2027 00:00:00 GMT");
    }

    @Test
    void the_document_marks_it() {
        given().get("/api/v1/openapi?format=json")
                .then()
                .body("paths.'/test/deprecated/old'.get.deprecated", equalTo(true))
                .body("paths.'/test/deprecated/old'.get.description", containsString("use /test/deprecated/new"))
                .body("paths.'/test/deprecated/old'.get.responses.'200'.headers", hasKey("Sunset"))
                .body("paths.'/test/deprecated/new'.get.deprecated", nullValue());
    }

    @Test
    void what_stays_says_nothing() {
        var answer =
                Api.as("office").get("/test/deprecated/new").statusCode(200).extract();

        assertThat(answer.header("Deprecation")).isNull();
        assertThat(answer.header("Sunset")).isNull();
    }

    @Test
    void a_field_that_is_to_go_says_since_when_and_what_instead() throws IOException {
        assertThat(reasons(new SchemaParser().parse(Files.readString(Path.of("graphql/schema.graphql")))))
                .allMatch(REASON.asMatchPredicate());
        var broken =
                "type Query { a: Int @deprecated(reason: \"old\")  b: Int @deprecated(reason: \"since 2026-12-01; use a\") }";
        assertThat(reasons(new SchemaParser().parse(broken)).stream()
                        .filter(REASON.asMatchPredicate().negate()))
                .containsExactly("old");
    }

    private static List<String> reasons(TypeDefinitionRegistry schema) {
        var found = new ArrayList<String>();
        schema.types().values().forEach(type -> collect(type, found));
        return found;
    }

    private static void collect(Node<?> node, List<String> found) {
        if (node instanceof DirectivesContainer<?> container) {
            container.getDirectives("deprecated").forEach(directive -> {
                var reason = directive.getArgument("reason");
                found.add(reason == null ? "" : ((StringValue) reason.getValue()).getValue());
            });
        }
        node.getChildren().forEach(child -> collect(child, found));
    }
}
