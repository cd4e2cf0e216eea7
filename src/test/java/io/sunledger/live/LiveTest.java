package io.sunledger.live;

import static io.restassured.RestAssured.given;
import static io.sunledger.testing.Town.task;
import static io.sunledger.testing.Town.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.restassured.path.json.JsonPath;
import io.sunledger.kernel.Role;
import io.sunledger.testing.Api;
import io.sunledger.testing.Backends;
import io.sunledger.testing.EventStream;
import io.sunledger.testing.EventStream.Event;
import io.sunledger.testing.Hearing;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.Socket;
import io.sunledger.testing.TestClock;
import io.sunledger.testing.Tokens;
import io.sunledger.testing.Town;
import io.sunledger.testing.Towns;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ServiceTest
@SuppressWarnings("NullAway.Init")
class LiveTest {
    private static final String DUTIES = "/api/v1/live?topics=duties";

    @Inject
    Towns towns;

    @Inject
    Hearing hearing;

    @Inject
    TestClock clock;

    @AfterEach
    void let_time_go_on() {
        clock.run();
    }

    @Test
    void each_hears_of_what_it_may_read_and_of_nothing_else() {
        var town = town();
        var plan = plan(town);
        var other = plan(town);
        try (var finance = listen("czj-officer", "/api/v1/live?topics=duties,plan:" + plan);
                var education = listen("jyj-officer", "/api/v1/live?topics=duties,plan:" + plan);
                var office = listen("office", "/api/v1/live?topics=duties,plan:" + plan + ",plan:" + other);
                var thirdParty = ready(EventStream.open(Tokens.ofThirdParty(), DUTIES, null))) {
            var duty = duty("czj-officer", plan);
            receive("czj-officer", duty);

            for (var stream : List.of(finance, office, thirdParty)) {
                await().until(() -> ids(stream).contains(duty));
            }
            save("czj-officer", plan, duty);
            await().until(() -> named(finance, "plan").size() == 1);
            await().until(() -> named(office, "plan").size() == 1);
            assertThat(JsonPath.from(named(office, "plan").get(0).data()).getString("planId"))
                    .isEqualTo(plan.toString());

            var ofEducation = duty("jyj-officer", plan);
            receive("jyj-officer", ofEducation);
            await().until(() -> ids(education).contains(ofEducation));
            assertThat(education.heard())
                    .as("of the other unit's duties it has heard nothing")
                    .extracting(Event::name)
                    .containsExactly("ready", "duties");
            await().until(() -> ids(office).contains(ofEducation));
            assertThat(ids(finance)).doesNotContain(ofEducation);
        }
    }

    @Test
    void who_comes_back_hears_what_it_missed_even_of_a_transaction_that_was_open_when_it_left() throws SQLException {
        var plan = plan(town());
        var duty = duty("czj-officer", plan);
        var second = duty("czj-officer", plan(town()));
        var stream = listen("czj-officer", DUTIES);
        try (var open = DriverManager.getConnection(Backends.jdbcUrl(), "sunledger", "sunledger")) {
            open.setAutoCommit(false);
            touch(open, duty);
            receive("czj-officer", second);
            await().until(() -> ids(stream).contains(second));
            stream.close();
            open.commit();
        }

        try (var back = listen("czj-officer", DUTIES, stream.lastId())) {
            await().until(() -> ids(back).contains(duty));
        }
        try (var byAddress = listen("czj-officer", DUTIES + "&lastEventId=" + stream.lastId())) {
            await().until(() -> ids(byAddress).contains(duty));
        }
        try (var lost = listen("czj-officer", DUTIES, Long.toString(Long.MAX_VALUE))) {
            await().until(() -> !named(lost, "reset").isEmpty());
        }
    }

    @Test
    void what_the_node_missed_while_it_was_deaf_is_told_all_the_same() throws SQLException {
        var duty = duty("czj-officer", plan(town()));
        try (var stream = listen("czj-officer", DUTIES);
                var database = DriverManager.getConnection(Backends.jdbcUrl(), "sunledger", "sunledger");
                var statement = database.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where query in ('listen sunledger_change', 'select pg_snapshot_xmin(pg_current_snapshot())::text')"
                    + " and datname = current_database()");
            database.setAutoCommit(false);
            touch(database, duty);
            database.commit();

            await().until(() ->
                    ids(stream).contains(duty) || !named(stream, "reset").isEmpty());
        }
    }

    @Test
    void a_stream_ends_with_its_token() {
        var expired = listen("czj-officer", DUTIES);
        clock.stopAt(LocalDateTime.of(2100, 1, 1, 12, 0));
        await().until(expired::hasEnded);
        assertThat(named(expired, "bye")).hasSize(1);
    }

    @Test
    void refuses_what_it_cannot_tell_and_more_than_an_account_may_have() {
        Api.as("office").get("/api/v1/live?topics=weather").statusCode(422).body("code", is("live.topic"));
        Api.as("office")
                .get("/api/v1/live?topics=plan:" + UUID.randomUUID())
                .statusCode(404)
                .body("code", is("plan.notFound"));
        given().get(DUTIES).then().statusCode(401);

        var open = new ArrayList<EventStream>();
        for (var i = 0; i < 20; i++) {
            open.add(listen("leader", DUTIES));
        }
        try {
            Api.as("leader").get(DUTIES).statusCode(429).body("code", is("live.tooMany"));
        } finally {
            open.forEach(EventStream::close);
        }
        await().until(() ->
                EventStream.open(Tokens.of("leader"), DUTIES, null).answer().statusCode() == 200);
    }

    @Test
    void subscriptions_tell_over_a_socket_whose_first_message_has_the_token() {
        var plan = plan(town());
        var duty = duty("czj-officer", plan);
        try (var socket = Socket.open(Tokens.of("czj-officer"))) {
            socket.subscribe("MyDutiesChanged", Map.of())
                    .subscribe("PlanCountsChanged", Map.of("planId", plan))
                    .subscribe("MyInboxChanged", Map.of());
            await().until(() -> socket.told("MyDutiesChanged", "myDutiesChanged")
                                    .size()
                            == 1
                    && socket.told("PlanCountsChanged", "planCountsChanged").size() == 1
                    && socket.told("MyInboxChanged", "myInboxChanged").size() == 1);

            save("czj-officer", plan, duty);
            Api.as("office")
                    .rest()
                    .header("Idempotency-Key", UUID.randomUUID())
                    .body(Map.of("colour", "BLUE", "reason", "请尽快"))
                    .post("/api/v1/duties/{id}/urging-sheets", duty);

            await().until(() -> socket.told("MyDutiesChanged", "myDutiesChanged").stream()
                    .anyMatch(told -> told.get("dutyIds") instanceof List<?> ids && ids.contains(duty)));
            await().until(() ->
                    socket.told("PlanCountsChanged", "planCountsChanged").size() >= 2);
            await().until(() -> socket.told("MyInboxChanged", "myInboxChanged").size() >= 2);
        }
    }

    @Test
    void a_socket_carries_subscriptions_of_those_who_are_known_and_nothing_else() {
        try (var anonymous = Socket.open(null);
                var known = Socket.open(Tokens.of("czj-officer"))) {
            anonymous.subscribe("MyDutiesChanged", Map.of());
            known.subscribe("query", "{ me { name } }", Map.of())
                    .subscribe(
                            "foreign",
                            "subscription { planCountsChanged(planId: \"" + UUID.randomUUID() + "\") { reset } }",
                            Map.of());

            await().untilAsserted(() -> assertThat(said(anonymous)).contains("access.unauthenticated"));
            await().untilAsserted(() -> assertThat(said(known)).contains("request.overHttp", "plan.notFound"));
            assertThat(anonymous.told("MyDutiesChanged", "myDutiesChanged")).allMatch(told -> told == null);
        }
        var overHttp = Api.as("czj-officer").operation("MyDutiesChanged", Map.of());
        assertThat(overHttp.getString("errors[0].extensions.code")).isEqualTo("request.overSocket");
    }

    private static String said(Socket socket) {
        return socket.received("error").stream().map(JsonPath::prettify).toList()
                + socket.received("next").stream()
                        .map(JsonPath::prettify)
                        .toList()
                        .toString();
    }

    private Town town() {
        return towns.of("chengchuan");
    }

    /** A task of finance and one of education. */
    private UUID plan(Town town) {
        var plan = town.plan(
                List.of(),
                task("公开预算", null, unit(Role.LEAD, town.department("czj"))),
                task("公开学区", null, unit(Role.LEAD, town.department("jyj"))));
        // who listens from now on must not hear of its being made
        hearing.ofAll();
        return plan;
    }

    private static EventStream listen(String user, String path) {
        return listen(user, path, null);
    }

    private static EventStream listen(String user, String path, @Nullable String lastId) {
        return ready(EventStream.open(Tokens.of(user), path, lastId));
    }

    private static EventStream ready(EventStream stream) {
        assertThat(stream.answer().statusCode()).isEqualTo(200);
        await().until(() -> !named(stream, "ready").isEmpty());
        return stream;
    }

    private static List<Event> named(EventStream stream, String name) {
        return stream.heard().stream()
                .filter(event -> event.name().equals(name))
                .toList();
    }

    private static List<String> ids(EventStream stream) {
        return named(stream, "duties").stream()
                .flatMap(event -> JsonPath.from(event.data()).getList("dutyIds", String.class).stream())
                .toList();
    }

    private static String duty(String user, UUID plan) {
        return Api.as(user)
                .get("/api/v1/duties?first=1&planId={plan}", plan)
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("items[0].id");
    }

    private static void receive(String user, String duty) {
        Api.as(user)
                .rest()
                .body(Map.of("dutyIds", List.of(duty)))
                .post("/api/v1/duties/receive")
                .then()
                .statusCode(200);
    }

    private static void save(String user, UUID plan, String duty) {
        var period = Api.as("office")
                .get("/api/v1/plans/{plan}", plan)
                .extract()
                .jsonPath()
                .getString("reportingPeriods[0].id");
        var variables = Map.of(
                "input",
                Map.of("dutyId", duty, "periodId", period, "expectedVersion", 0, "state", "UNDER_WAY", "done", "已公开"));
        var saved = Api.as(user).operation("SaveReport", variables);
        assertThat(saved.getList("data.saveReport.userErrors"))
                .as(saved.prettify())
                .isEmpty();
    }

    /** A command on a duty as the service makes it. */
    private static void touch(Connection database, String duty) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("update duty set version = version + 1 where id = '" + duty + "'");
            statement.execute("insert into command (id, at) values (current_command(), now())");
            statement.execute(
                    "insert into event (id, command_id, government, at, act, subject_id, issuer, account, name, roles)"
                            + " values (gen_random_uuid(), current_command(), 'chengchuan', now(), 'duties.received', '"
                            + duty + "', 'test', 'test', 'test', '')");
        }
    }
}
