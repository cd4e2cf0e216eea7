package io.sunledger.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sunledger.contract.Change.Level;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule of the comparison is broken once, by one replacement in a small contract. */
class ContractRulesTest {
    private static final String OPENAPI = """
            {"paths": {"/things": {"post": {"operationId": "addThing",
               "parameters": [{"name": "kind", "in": "query", "schema": {"type": "string"}}],
               "requestBody": {"required": true, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Input"}}}},
               "responses": {"201": {"headers": {"ETag": {}},
                   "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}}}},
               "get": {"operationId": "oldThings", "deprecated": true, "responses": {"200": {}}}}},
             "components": {"schemas": {
               "Input": {"type": "object", "required": ["name"], "properties": {
                  "name": {"type": "string"}, "note": {"type": ["string", "null"]}, "colour": {"type": "string", "enum": ["RED", "BLUE"]}}},
               "Thing": {"type": "object", "required": ["id", "state"], "properties": {
                  "id": {"type": "string", "format": "uuid"}, "state": {"type": "string", "enum": ["OPEN", "DONE"]},
                  "due": {"anyOf": [{"$ref": "#/components/schemas/Day"}, {"type": "null"}]}}},
               "Day": {"type": "string", "format": "date"}}}}
            """;

    private static final String SCHEMA = """
            type Query { thing(id: ID!, by: String = "name"): Thing  things(filter: Filter): [Thing!]! }
            type Thing { id: ID!  name: String!  colour: Colour  old: String @deprecated(reason: "since 2026-01-01; use name") }
            enum Colour { RED BLUE }
            input Filter { name: String  colour: Colour }
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "BREAKING | \"post\" | \"put\" | POST /things: removed, without having been deprecated",
                "BREAKING | \"get\" | \"head\" | GET /things: removed",
                "BREAKING | addThing | makeThing | POST /things: is called otherwise",
                "BREAKING | \"name\": \"kind\" | \"name\": \"sort\" | POST /things ?kind: removed",
                "BREAKING | \"in\": \"query\" | \"in\": \"query\", \"required\": true | POST /things ?kind: made required",
                "BREAKING | \"schema\": {\"type\": \"string\"} | \"schema\": {\"type\": \"integer\"} | POST /things ?kind: takes [integer] and no more [string]",
                "BREAKING | [\"name\"] | [\"name\", \"colour\"] | Input.colour: made required",
                "BREAKING | \"note\": {\"type\": [\"string\", \"null\"]} | \"note\": {\"type\": \"string\"} | Input.note: takes [string] and no more [null, string]",
                "BREAKING | \"note\" | \"remark\" | Input.note: removed",
                "BREAKING | \"RED\", \"BLUE\" | \"RED\" | Input.colour: BLUE is taken no more",
                "BREAKING | \"201\" | \"200\" | POST /things 201: is answered no more",
                "BREAKING | \"ETag\": {} | `` | POST /things 201 ETag: removed",
                "BREAKING | \"id\", \"state\" | \"id\" | Thing.state: may be left out",
                "BREAKING | \"format\": \"uuid\" | \"format\": \"int64\" | Thing.id: is [string int64] and was [string uuid]",
                "BREAKING | \"state\": {\"type\": \"string\", | \"state\": {\"type\": [\"string\", \"null\"], | Thing.state: is [null, string] and was [string]",
                "BREAKING | \"due\" | \"dueOn\" | Thing.due: removed",
                "DANGEROUS | \"OPEN\", \"DONE\" | \"OPEN\", \"DONE\", \"LOST\" | Thing.state: LOST may come",
                "SAFE | \"due\": {\"any | \"more\": {\"type\": \"string\"}, \"due\": {\"any | Thing.more: added",
            })
    void tells_what_a_change_of_the_document_does(Level level, String was, String is, String told) throws Exception {
        assertThat(OPENAPI).contains(was);

        var found = OpenApiChanges.between(
                json(OPENAPI), json(OPENAPI.replaceFirst(Pattern.quote(was), Matcher.quoteReplacement(is))));

        assertThat(found)
                .filteredOn(change -> change.told().equals(told))
                .extracting(Change::level)
                .contains(level);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "BREAKING | name: String! | title: String! | Thing.name",
                "BREAKING | name: String! | name: Int! | Thing.name",
                "BREAKING | name: String! | name: String | Thing.name",
                "BREAKING | id: ID!, by: String | id: ID!, by: String! | Query.thing",
                "BREAKING | RED BLUE | RED | Colour.BLUE",
                "BREAKING | input Filter { name: String | input Filter { name: String! | Filter.name",
                "BREAKING | input Filter { name: String | input Filter { must: Int!  name: String | Filter.must",
                "DANGEROUS | RED BLUE | RED BLUE GREEN | Colour.GREEN",
                "DANGEROUS | \"name\"): | \"id\"): | Query.thing.by",
            })
    void tells_what_a_change_of_the_schema_does(Level level, String was, String is, String where) {
        assertThat(SCHEMA).contains(was);

        var found = GraphQlChanges.between(SCHEMA, SCHEMA.replace(was, is));

        assertThat(found)
                .filteredOn(change -> change.where().equals(where))
                .extracting(Change::level)
                .contains(level);
    }

    @Test
    void a_contract_does_not_differ_from_itself() throws Exception {
        assertThat(OpenApiChanges.between(json(OPENAPI), json(OPENAPI))).isEmpty();
        assertThat(GraphQlChanges.between(SCHEMA, SCHEMA)).allMatch(change -> change.level() == Level.SAFE);
    }

    @Test
    void a_breaking_change_passes_when_it_is_announced_and_an_announcement_when_it_is_true() {
        var change = Change.breaking("Thing.due", "removed");
        var announced =
                Announced.of(List.of("# since | reason | what", "2026-12-01 | nobody used it | Thing.due: removed"));

        assertThat(announced.unannounced(List.of(change))).isEmpty();
        assertThat(Announced.of(List.of()).unannounced(List.of(change))).containsExactly("Thing.due: removed");
        assertThat(announced.stale(List.of())).containsExactly("Thing.due: removed");
        assertThat(announced.stale(List.of(change))).isEmpty();
        assertThatThrownBy(() -> Announced.of(List.of("2026-12-01 | Thing.due: removed")))
                .hasMessageContaining("since | reason | what");
    }

    @Test
    void a_field_may_go_after_it_was_deprecated_and_not_before() {
        var found = GraphQlChanges.between(
                SCHEMA, SCHEMA.replace("name: String!", "").replaceFirst("old: .*\\)", ""));

        assertThat(found)
                .filteredOn(change -> change.level() == Level.BREAKING)
                .extracting(Change::where, change -> change.what().endsWith(Announced.NEVER_DEPRECATED))
                .containsExactlyInAnyOrder(tuple("Thing.name", true), tuple("Thing.old", false));
    }

    @Test
    void what_was_never_deprecated_cannot_be_announced_away() {
        var change = Change.breaking("GET /things", "removed, without having been deprecated");

        assertThat(Announced.of(List.of("2026-12-01 | x | " + change.told())).unannounced(List.of(change)))
                .containsExactly(change.told());
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text);
    }
}
