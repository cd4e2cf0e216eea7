package io.sunledger.unit.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import io.sunledger.kernel.Ids;
import io.sunledger.testing.Api;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The registry as two offices, a unit's officer and a third party see it, over both protocols. */
@ServiceTest
class UnitsApiTest {
    private final Api office = Api.as("qinghe-office");
    // names that no other test uses: the realm's governments are shared
    private final String mark = Ids.next().toString().substring(24);

    @BeforeEach
    void the_government_is_registered() {
        var answer = office.operation("UnitsRegisterGovernment", input(Map.of("name", "清河县", "level", "COUNTY")));

        assertThat(answer.getString("data.registerGovernment.government.code")).isEqualTo("qinghe");
    }

    @Test
    void says_the_same_of_a_unit_over_both_protocols() {
        var id = register("a" + mark, "清河县" + mark + "局");

        var graph = office.operation("Unit", Map.of("id", id));

        assertThat(graph.getString("data.unit.id")).as(graph.prettify()).isEqualTo(id);
        office.get("/api/v1/units/{id}", id)
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("code", equalTo(graph.getString("data.unit.code")))
                .body("name", equalTo(graph.getString("data.unit.name")))
                .body("kind", equalTo(graph.getString("data.unit.kind")))
                .body("version", equalTo(graph.getInt("data.unit.version")));
    }

    @Test
    void pages_units_with_what_hangs_on_them() {
        var parent = register("p" + mark, "清河县" + mark + "上局");
        register("q" + mark, "清河县" + mark + "下局", Map.of("parentId", parent, "shortNames", List.of(mark + "下局")));
        office.operation("UnitsAppointLiaison", input(Map.of("unitId", parent, "name", "李青")));

        var first = office.operation("Units", Map.of("first", 1, "query", mark));
        var second = office.operation(
                "Units", Map.of("first", 1, "query", mark, "after", first.getString("data.units.pageInfo.endCursor")));

        assertThat(first.getString("data.units.edges[0].node.liaisons[0].name")).isEqualTo("李青");
        assertThat(first.getBoolean("data.units.pageInfo.hasNextPage")).isTrue();
        assertThat(second.getString("data.units.edges[0].node.parent.id")).isEqualTo(parent);
        assertThat(second.getString("data.units.edges[0].node.aliases[0].name")).isEqualTo(mark + "下局");
        assertThat(second.getBoolean("data.units.pageInfo.hasNextPage")).isFalse();
        office.get("/api/v1/units?first=1&query=" + mark)
                .statusCode(200)
                .header("Link", notNullValue())
                .body("items.code", hasItem("p" + mark));
    }

    @Test
    void changes_only_the_version_that_the_caller_saw() {
        var id = register("v" + mark, "清河县" + mark + "甲局");
        var body = Map.of("name", "清河县" + mark + "乙局", "from", "2026-01-01");

        office.rest().body(body).post("/api/v1/units/" + id + "/rename").then().statusCode(428);
        office.rest()
                .header("If-Match", "\"0\"")
                .body(body)
                .post("/api/v1/units/" + id + "/rename")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        office.rest()
                .header("If-Match", "\"0\"")
                .body(body)
                .post("/api/v1/units/" + id + "/rename")
                .then()
                .statusCode(412)
                .body("code", equalTo("version.stale"));
        var stale = office.operation(
                "UnitsRename",
                input(Map.of("unitId", id, "expectedVersion", 0, "name", "清河县" + mark + "丙局", "from", "2026-02-01")));

        assertThat(stale.getString("data.renameUnit.userErrors[0].code")).isEqualTo("version.stale");
        assertThat(stale.getString("data.renameUnit.unit.name")).isEqualTo("清河县" + mark + "乙局");
        var renamed = office.operation(
                "UnitsRename",
                input(Map.of("unitId", id, "expectedVersion", 1, "name", "清河县" + mark + "丙局", "from", "2026-02-01")));
        assertThat(renamed.getList("data.renameUnit.userErrors")).isEmpty();
        assertThat(renamed.getString("data.renameUnit.unit.name")).isEqualTo("清河县" + mark + "丙局");
    }

    @Test
    void corrects_merges_and_names_units() {
        var one = register("m" + mark, "清河县" + mark + "东镇");
        var other = register("n" + mark, "清河县" + mark + "西镇");

        var corrected = office.operation(
                "UnitsCorrect",
                input(Map.of("unitId", one, "expectedVersion", 0, "name", "清河县" + mark + "东镇政府", "kind", "TOWN")));
        var merged = office.operation(
                "UnitsMerge",
                input(Map.of(
                        "merged",
                        List.of(Map.of("unitId", other, "expectedVersion", 0)),
                        "intoId",
                        one,
                        "from",
                        "2023-01-01")));
        var alias = office.operation("UnitsAddAlias", input(Map.of("unitId", one, "name", mark + "老镇")));

        assertThat(corrected.getString("data.correctUnit.unit.kind")).isEqualTo("TOWN");
        assertThat(merged.getString("data.mergeUnits.unit.id")).isEqualTo(one);
        assertThat(alias.getString("data.addAlias.name.source")).isEqualTo("REGISTERED");
        assertThat(office.operation("Unit", Map.of("id", other)).getString("data.unit.successorId"))
                .isEqualTo(one);
        office.get("/api/v1/units/{id}/aliases", one).statusCode(200).body("name", hasItem(mark + "老镇"));
    }

    @Test
    void resolves_names_and_remembers_what_a_clerk_chose() {
        var id = register("r" + mark, "清河县" + mark + "局");

        var before = resolve(mark + "处室");
        office.operation("UnitsRemember", input(Map.of("name", mark + "处室", "meansId", id)));
        var after = resolve(mark + "处室");

        assertThat(before.getString("how")).isNull();
        assertThat(after.getString("how")).isEqualTo("ALIAS");
        assertThat(after.getString("unit.code")).isEqualTo("r" + mark);
        office.get("/api/v1/units/resolve?on=2022-07-18&name=" + mark + "处室")
                .statusCode(200)
                .body("[0].unitId", equalTo(id))
                .body("[0].groupId", nullValue());
    }

    @Test
    void tells_a_groups_members_on_a_day_over_both_protocols() {
        register("g" + mark, "清河县" + mark + "园", Map.of("kind", "PUBLIC_ENTERPRISE", "existsFrom", "2022-07-18"));
        var defined = office.operation(
                "UnitsDefineGroup",
                input(Map.of("name", mark + "各单位", "kinds", List.of("PUBLIC_ENTERPRISE"), "entries", List.of())));
        var id = defined.getString("data.defineGroup.group.id");

        var graph = office.operation("UnitsGroup", Map.of("id", id, "on", "2022-07-18"));

        assertThat(graph.getList("data.unitGroup.members.code")).contains("g" + mark);
        office.get("/api/v1/groups/{id}/members?on=2022-07-18", id)
                .statusCode(200)
                .body("code", hasItem("g" + mark));
        office.get("/api/v1/groups/{id}/members?on=2022-07-17", id)
                .statusCode(200)
                .body("code.contains('g" + mark + "')", equalTo(false));
        assertThat(office.operation("UnitsGroups", Map.of("on", "2022-07-18")).getList("data.unitGroups.id"))
                .contains(id);
        var anew = office.operation(
                "UnitsRedefineGroup",
                input(Map.of(
                        "groupId",
                        id,
                        "expectedVersion",
                        0,
                        "definition",
                        Map.of("name", mark + "各单位", "kinds", List.of()))));
        assertThat(anew.getList("data.redefineGroup.group.members")).isEmpty();
    }

    @Test
    void another_government_cannot_be_told_from_nothing() {
        var id = register("x" + mark, "清河县" + mark + "局");
        var stranger = Api.as("fgw-officer");

        stranger.get("/api/v1/units/{id}", id).statusCode(404).body("code", equalTo("unit.notFound"));
        stranger.get("/api/v1/units/{id}", UUID.randomUUID()).statusCode(404).body("code", equalTo("unit.notFound"));
        assertThat(stranger.operation("Unit", Map.of("id", id)).getString("errors[0].extensions.code"))
                .isEqualTo("unit.notFound");
    }

    @Test
    void whoever_may_only_read_is_forbidden_to_change_over_both_protocols() {
        var officer = Api.as("qinghe-officer");
        var unit = Map.of("code", "f" + mark, "name", mark, "kind", "DEPARTMENT");

        officer.rest()
                .body(unit)
                .post("/api/v1/units")
                .then()
                .statusCode(403)
                .body("code", equalTo("access.forbidden"));
        officer.rest()
                .body(Map.of(
                        "query",
                        "mutation R($input: RegisterUnitInput!) { registerUnit(input: $input) { userErrors { code } } }",
                        "variables",
                        input(unit)))
                .post("/graphql")
                .then()
                .statusCode(403)
                .body("errors[0].extensions.code", equalTo("access.forbidden"));
        given().auth()
                .oauth2(Tokens.ofThirdParty())
                .contentType("text/csv")
                .body("code,name,kind\n")
                .post("/api/v1/units/import")
                .then()
                .statusCode(403);
        given().get("/api/v1/units?first=1").then().statusCode(401);
    }

    @Test
    void imports_a_file_as_form_and_as_it_is_and_over_graphql() {
        var csv = ("code,name,kind\ni" + mark + ",清河县" + mark + "馆,公共企事业单位\n").getBytes(StandardCharsets.UTF_8);

        given().auth()
                .oauth2(Tokens.of("qinghe-office"))
                .multiPart("file", "units.csv", csv, "text/csv")
                .post("/api/v1/units/import?dryRun=true")
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("created", equalTo(1));
        given().auth()
                .oauth2(Tokens.of("qinghe-office"))
                .contentType("text/csv")
                .body(csv)
                .post("/api/v1/units/import")
                .then()
                .statusCode(200)
                .body("created", equalTo(1));
        var again = office.operation(
                "UnitsImport", input(Map.of("content", Base64.getEncoder().encodeToString(csv), "dryRun", false)));

        assertThat(again.getInt("data.importUnits.report.unchanged")).isEqualTo(1);
    }

    @Test
    void tells_every_error_of_a_file_with_its_place() {
        given().auth()
                .oauth2(Tokens.of("qinghe-office"))
                .contentType("text/csv")
                .body("code,name,kind\n,甲,部门\nb,,部门\n".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/units/import")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("import.refused"))
                .body("errors.pointer", hasItems("/rows/2/code", "/rows/3/name"));
    }

    @Test
    void says_what_a_request_lacks() {
        office.rest()
                .body(Map.of("code", "k" + mark))
                .post("/api/v1/units")
                .then()
                .statusCode(422)
                .body("code", equalTo("input.incomplete"))
                .body("errors[0].pointer", equalTo("/name"));
    }

    @Test
    void proposes_a_registry_without_creating_it() {
        var proposal =
                office.operation("UnitsPropose", Map.of("names", List.of("县" + mark + "局", "各乡镇"), "place", "清河县"));

        assertThat(proposal.getString("data.proposeRegistry.units[0].name")).isEqualTo("县" + mark + "局");
        assertThat(proposal.getString("data.proposeRegistry.groups[0].name")).isEqualTo("各乡镇");
        assertThat(office.operation("Units", Map.of("first", 1, "query", mark)).getList("data.units.edges"))
                .isEmpty();
    }

    @Test
    void registers_once_what_is_sent_twice_with_one_key() {
        var body = Map.of("code", "y" + mark, "name", "清河县" + mark + "局", "kind", "DEPARTMENT");

        var first = office.rest().header("Idempotency-Key", mark).body(body).post("/api/v1/units");
        var second = office.rest().header("Idempotency-Key", mark).body(body).post("/api/v1/units");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void says_who_the_caller_belongs_to_and_ends_a_liaison_officers_time() {
        var id = register("l" + mark, "清河县" + mark + "局");
        var liaison = office.operation("UnitsAppointLiaison", input(Map.of("unitId", id, "name", "王越")))
                .getString("data.appointLiaison.liaison.id");

        var dismissed = office.operation(
                "UnitsDismissLiaison", input(Map.of("liaisonId", liaison, "expectedVersion", 0, "to", "2026-05-01")));

        assertThat(dismissed.getString("data.dismissLiaison.liaison.to")).isEqualTo("2026-05-01");
        assertThat(office.operation("OwnUnit", Map.of()).getString("data.government.code"))
                .isEqualTo("qinghe");
    }

    private JsonPath resolve(String name) {
        var answer = office.operation("UnitsResolve", Map.of("names", List.of(name), "on", "2022-07-18"));
        return answer.setRootPath("data.resolveUnitNames[0]");
    }

    private String register(String code, String name) {
        return register(code, name, Map.of());
    }

    private String register(String code, String name, Map<String, Object> more) {
        var input = new HashMap<String, Object>(Map.of("code", code, "name", name, "kind", "DEPARTMENT"));
        input.putAll(more);
        var answer = office.operation("UnitsRegister", input(input));
        assertThat(answer.getList("data.registerUnit.userErrors"))
                .as(answer.prettify())
                .isEmpty();
        return answer.getString("data.registerUnit.unit.id");
    }

    private static Map<String, Object> input(Map<String, ?> input) {
        return Map.of("input", input);
    }
}
