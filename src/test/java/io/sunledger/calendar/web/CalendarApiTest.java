package io.sunledger.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.sunledger.testing.Api;
import io.sunledger.testing.ServiceTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each test enters a year of its own, far away, as the governments of the realm are shared. */
@ServiceTest
class CalendarApiTest {
    @Test
    void the_years_that_come_with_the_service_are_the_same_over_both_protocols() {
        var answer = Api.as("jyj-officer").operation("HolidayYears", Map.of()).getList("data.holidayYears");

        var rest = Api.as("jyj-officer")
                .get("/api/v1/holiday-notices")
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(answer).isEqualTo(rest.getList("$"));
        assertThat(rest.getList("year", Integer.class)).contains(2018, 2022, 2026);
        assertThat(rest.getString("find { it.year == 2022 }.notices[0].number")).isEqualTo("国办发明电〔2021〕11号");
    }

    @Test
    void a_notice_that_is_entered_holds_from_then_on_and_every_version_is_kept() {
        var body = body("2051-10-02");
        Api.as("administrator")
                .rest()
                .header("If-Match", "\"0\"")
                .body(body)
                .put("/api/v1/holiday-notices/2051")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("source", equalTo("ENTERED"))
                .body("enteredBy", equalTo(name("administrator")));
        // 2 October 2051 is a Monday
        assertThat(kinds("2051-09-30", "2051-10-03")).containsExactly("MAKE_UP", "WEEKEND", "HOLIDAY", "WORKING_DAY");

        var input = new HashMap<>(body("2051-10-03"));
        input.putAll(Map.of("year", 2051, "expectedVersion", 1));
        var second = put("office", input);

        assertThat(second.getList("userErrors")).isEmpty();
        assertThat(second.getInt("holidayYear.version")).isEqualTo(2);
        assertThat(kinds("2051-10-02", "2051-10-03")).containsExactly("WORKING_DAY", "HOLIDAY");
        var kept = Api.as("auditor").operation("HolidayYear", Map.of("year", 2051));
        assertThat(kept.getInt("data.holidayYear.version")).isEqualTo(2);
        assertThat(kept.getList("data.holidayYearVersions.version")).containsExactly(1, 2);
        Api.as("auditor")
                .get("/api/v1/holiday-notices/2051/versions")
                .body("version", contains(1, 2))
                .body("notices[0].holidays[0].firstDay", contains("2051-10-02"));
        // another government has its own
        Api.as("qinghe-office").get("/api/v1/holiday-notices/2051").statusCode(404);
    }

    @Test
    void who_enters_second_is_told_what_is_there() {
        var input = new HashMap<>(body("2052-10-02"));
        input.putAll(Map.of("year", 2052, "expectedVersion", 0));
        assertThat(put("office", input).getInt("holidayYear.version")).isEqualTo(1);

        var again = put("office", input);

        assertThat(again.getList("userErrors.code")).containsExactly("version.stale");
        assertThat(again.getInt("holidayYear.version")).isEqualTo(1);
        Api.as("office")
                .rest()
                .header("If-Match", "\"0\"")
                .body(body("2052-10-02"))
                .put("/api/v1/holiday-notices/2052")
                .then()
                .statusCode(412)
                .body("code", equalTo("version.stale"))
                .body("present.version", equalTo(1));
    }

    @Test
    void both_protocols_tell_all_breaches_with_the_same_codes_and_places() {
        Map<String, Object> wrong = Map.of(
                "notices",
                List.of(Map.of(
                        "number", "",
                        "title", "通知",
                        "issuedOn", "2052-11-01",
                        "holidays",
                                List.of(Map.of(
                                        "name", "元旦",
                                        "firstDay", "2053-01-03",
                                        "lastDay", "2053-01-01",
                                        "makeUpDays", List.of("2053-01-07"))))));
        var input = new HashMap<>(wrong);
        input.putAll(Map.of("year", 2053, "expectedVersion", 0));

        var errors = put("office", input);

        var problem = Api.as("office")
                .rest()
                .header("If-Match", "\"0\"")
                .body(wrong)
                .put("/api/v1/holiday-notices/2053")
                .then()
                .statusCode(422)
                .body("code", equalTo("calendar.breaches"))
                .extract()
                .jsonPath();
        assertThat(problem.getList("errors.code"))
                .containsExactly("calendar.text", "calendar.stretch", "calendar.makeUpWeekday")
                .isEqualTo(errors.getList("userErrors.code").subList(1, 4));
        assertThat(problem.getList("errors.pointer"))
                .isEqualTo(errors.getList("userErrors.path").subList(1, 4));
    }

    @Test
    void only_office_and_administrator_enter_notices() {
        var input = new HashMap<>(body("2054-10-02"));
        input.putAll(Map.of("year", 2054, "expectedVersion", 0));
        for (var user : List.of("czj-officer", "czj-approver", "leader", "auditor")) {
            assertThat(Api.as(user)
                            .operation("PutHolidayNotice", Map.of("input", input))
                            .getString("errors[0].extensions.code"))
                    .isEqualTo("access.forbidden");
            Api.as(user)
                    .rest()
                    .header("If-Match", "\"0\"")
                    .body(body("2054-10-02"))
                    .put("/api/v1/holiday-notices/2054")
                    .then()
                    .statusCode(403);
        }
        Api.as("office")
                .rest()
                .body(body("2054-10-02"))
                .put("/api/v1/holiday-notices/2054")
                .then()
                .statusCode(428);
    }

    @Test
    void a_limit_is_reckoned_and_explained_in_the_callers_language() {
        var asked = Map.of("event", "2022-09-30T08:00:00Z", "amount", 1, "unit", "WORKING_DAY");

        Map<String, Object> computed =
                Api.as("jyj-officer").operation("DueDate", asked).getMap("data.dueDate");

        var rest = Api.as("jyj-officer")
                .get("/api/v1/working-days/due-date?event=2022-09-30T08:00:00Z&amount=1&unit=WORKING_DAY")
                .statusCode(200)
                .body("dueOn", equalTo("2022-10-08"))
                .body("due", equalTo("2022-10-08T16:00:00Z"))
                .body("notices", contains("国办发明电〔2021〕11号"))
                .body("steps[1].why", equalTo("国庆节放假（国办发明电〔2021〕11号），不计"))
                .extract()
                .jsonPath();
        assertThat(computed).isEqualTo(rest.getMap("$"));
        Api.as("jyj-officer")
                .rest()
                .header("Accept-Language", "en")
                .get("/api/v1/working-days/due-date?event=2022-09-30T08:00:00Z&amount=1&unit=WORKING_DAY")
                .then()
                .body("steps[-1].why", equalTo("Over at the end of this day"));
        Api.as("jyj-officer")
                .get("/api/v1/working-days/due-date?event=2022-09-30T08:00:00Z&amount=-1&unit=DAY")
                .statusCode(422)
                .body("code", equalTo("calendar.amount"));
        Api.as("jyj-officer")
                .get("/api/v1/working-days/due-date?event=-99999-01-01T00:00:00Z&amount=1&unit=DAY")
                .statusCode(422)
                .body("code", equalTo("calendar.event"));
    }

    @Test
    void days_are_the_same_over_both_protocols() {
        var answer = Api.as("leader")
                .operation("CalendarDays", Map.of("from", "2022-09-30", "to", "2022-10-10"))
                .getList("data.calendarDays");

        var rest = Api.as("leader")
                .get("/api/v1/working-days?from=2022-09-30&to=2022-10-10")
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(answer).isEqualTo(rest.getList("$")).hasSize(11);
        Api.as("leader")
                .get("/api/v1/working-days?from=2022-10-10&to=2022-09-30")
                .statusCode(422)
                .body("code", equalTo("calendar.range"));
        Api.as("leader").get("/api/v1/working-days?from=2022-10-10").statusCode(422);
    }

    private static List<String> kinds(String from, String to) {
        return Api.as("office")
                .get("/api/v1/working-days?from={from}&to={to}", from, to)
                .extract()
                .jsonPath()
                .getList("kind");
    }

    private static JsonPath put(String user, Map<String, ?> input) {
        return Api.as(user)
                .operation("PutHolidayNotice", Map.of("input", input))
                .setRootPath("data.putHolidayNotice");
    }

    private static String name(String user) {
        return Api.as(user).get("/api/v1/me").extract().jsonPath().getString("name");
    }

    private static Map<String, Object> body(String day) {
        var year = day.substring(0, 4);
        return Map.of(
                "notices",
                List.of(Map.of(
                        "number",
                        "国办发明电〔" + year + "〕1号",
                        "title",
                        "通知",
                        "issuedOn",
                        "2050-11-01",
                        "holidays",
                        List.of(Map.of(
                                "name",
                                "国庆节",
                                "firstDay",
                                day,
                                "lastDay",
                                day,
                                "makeUpDays",
                                List.of(year.equals("2051") ? "2051-09-30" : "2052-09-29"))))));
    }
}
