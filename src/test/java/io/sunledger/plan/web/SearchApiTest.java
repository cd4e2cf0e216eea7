package io.sunledger.plan.web;

import static io.sunledger.testing.Town.task;
import static io.sunledger.testing.Town.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.sunledger.kernel.Role;
import io.sunledger.kernel.SearchWords;
import io.sunledger.testing.Api;
import io.sunledger.testing.Backends;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.Town;
import io.sunledger.testing.Towns;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
@SuppressWarnings("NullAway.Init")
class SearchApiTest {
    private static final String BUDGET = "公开部门预算、决算（含“三公”经费）";
    private static final String PLANNING = "集中公开国土空间规划 1.5 万字以内摘要";
    private static final String MEETING = "每季度召开1次Open Day座谈会，满意度100%";

    @Inject
    Towns towns;

    private final Api office = Api.as("office");
    private Town town;
    private UUID plan;

    @BeforeEach
    void three_tasks() {
        town = towns.of("chengchuan");
        var finance = unit(Role.LEAD, town.department("czj"));
        var planning = unit(Role.LEAD, town.department("fgw"));
        plan = town.plan(
                List.of(),
                task(BUDGET, null, finance),
                task(PLANNING, null, planning),
                task(MEETING, null, finance, planning));
    }

    @ParameterizedTest
    @CsvSource({
        "预算, 1",
        "部门, 1",
        "公開部門預算, 1",
        "国土 摘要, 1",
        "国土 预算, 0",
        "公开规划, 3",
        "公开规划 预算, 1",
        "open, 1",
        "ＯＰＥＮｄａｙ, 1",
        "100%, 1",
        "%, 1",
        "_, 0",
        "1.5万字, 1",
        "季, 1",
        "(含, 1"
    })
    void tasks_are_found_by_words_in_any_writing(String text, int found) {
        var rest = office.rest()
                .get("/api/v1/tasks?first=10&planId={plan}&text={text}", plan, text)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var graphQl = office.operation("Tasks", Map.of("first", 10, "filter", Map.of("planId", plan, "text", text)));

        assertThat(rest.getList("items")).hasSize(found);
        assertThat(graphQl.getList("data.tasks.edges.node.id")).isEqualTo(rest.getList("items.id"));
    }

    @Test
    void a_unit_finds_its_own_duties_and_the_office_everybodys() {
        assertThat(duties(Api.as("czj-officer"), "国土")).isEmpty();
        assertThat(duties(Api.as("czj-officer"), "规划")).hasSize(2);
        assertThat(duties(office, "规划")).hasSize(4);
        assertThat(duties(office, "座谈")).hasSize(2);
        assertThat(duties(office, "公开规划 座谈"))
                .as("one word in the heading, one in the task")
                .hasSize(2);
        assertThat(duties(office, "公开规划 座谈 国土")).isEmpty();
        assertThat(duties(Api.as("qinghe-office"), "座谈")).isEmpty();
    }

    @Test
    void pages_of_a_search_follow_one_another_without_gap() {
        var all = duties(office, "公开");
        var pages = new ArrayList<String>();
        String after = null;
        do {
            var page = office.rest()
                    .queryParams(after == null ? Map.of() : Map.of("after", after))
                    .get("/api/v1/duties?first=1&planId={plan}&text={text}", plan, "公开")
                    .then()
                    .extract()
                    .jsonPath();
            pages.addAll(page.getList("items.id"));
            after = page.getString("next");
        } while (after != null);

        assertThat(pages).isEqualTo(all);
    }

    @Test
    void a_task_is_found_by_the_heading_of_its_item_and_read_by_its_id() {
        var first = office.rest()
                .get("/api/v1/tasks?first=1&planId={plan}", plan)
                .then()
                .extract()
                .jsonPath();
        var number = office.operation("Item", Map.of("id", first.getString("items[0].itemId")))
                .getString("data.item.number");

        assertThat(tasks(number + " 预算")).contains(BUDGET);
        assertThat(tasks("没有的编号 预算")).isEmpty();
        office.get("/api/v1/tasks/{id}", first.getString("items[0].id"))
                .statusCode(200)
                .body("text", equalTo(first.getString("items[0].text")));
        Api.as("qinghe-office")
                .get("/api/v1/tasks/{id}", first.getString("items[0].id"))
                .statusCode(404)
                .body("code", equalTo("task.notFound"));
    }

    @Test
    void the_database_folds_as_the_search_does() throws SQLException {
        var characters = new StringBuilder();
        for (var c = '!'; c < Character.MAX_VALUE; c++) {
            if (c <= '~' || c >= '\u3000' && c <= '\u9fff' || c >= '\uff01' && c <= '\uff5e') {
                characters.append(c);
            }
        }
        try (var database = DriverManager.getConnection(Backends.jdbcUrl(), "sunledger", "sunledger");
                var folded = database.prepareStatement("select folded(?)")) {
            for (var from = 0; from < characters.length(); from += 50) {
                var text = characters.substring(from, Math.min(from + 50, characters.length()));
                folded.setString(1, text);
                try (var row = folded.executeQuery()) {
                    row.next();
                    assertThat(row.getString(1)).as(text).isEqualTo(SearchWords.folded(text));
                }
            }
        }
    }

    @Test
    void a_search_that_is_too_long_is_refused() {
        office.get("/api/v1/duties?first=1&text={text}", "公".repeat(101))
                .statusCode(422)
                .body("code", equalTo("search.tooLong"));
        var answer = office.operation("Tasks", Map.of("first", 1, "filter", Map.of("text", "公".repeat(101))));
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("search.tooLong");
    }

    private List<String> tasks(String text) {
        return office.rest()
                .get("/api/v1/tasks?first=10&planId={plan}&text={text}", plan, text)
                .then()
                .extract()
                .jsonPath()
                .getList("items.text");
    }

    private List<String> duties(Api caller, String text) {
        return caller.rest()
                .get("/api/v1/duties?first=10&planId={plan}&text={text}", plan, text)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id");
    }
}
