package io.sunledger.live;

import static io.sunledger.testing.Await.answer;
import static io.sunledger.testing.Town.task;
import static io.sunledger.testing.Town.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.is;

import io.sunledger.kernel.Actor;
import io.sunledger.kernel.ActorRole;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Role;
import io.sunledger.live.Copies.Copy;
import io.sunledger.live.domain.LogPlace;
import io.sunledger.plan.PlanContent.Work;
import io.sunledger.plan.TaskView;
import io.sunledger.testing.Api;
import io.sunledger.testing.Backends;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.TestClock;
import io.sunledger.testing.Town;
import io.sunledger.testing.Towns;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ServiceTest
@SuppressWarnings("NullAway.Init")
class FeedTest {
    @Inject
    Towns towns;

    @Inject
    Copies copies;

    @Inject
    Month.Doors doors;

    @Inject
    TestClock clock;

    @AfterEach
    void let_time_go_on() {
        clock.run();
    }

    @Test
    void who_was_away_for_a_month_has_what_who_kept_asking_has_and_what_the_lists_show() throws SQLException {
        clock.stopOn(LocalDate.of(2022, 8, 1));
        var town = towns.anew();
        var month = new Month(town, doors);
        var readers = List.of(
                town.office(), town.officer("czj"), town.officer("jyj"), town.actor(null, ActorRole.THIRD_PARTY));
        month.begin();
        var steady =
                readers.stream().map(actor -> copies.of(actor, 3).catchUp()).toList();
        var away = readers.stream().map(actor -> copies.of(actor, 7).catchUp()).toList();
        var begun = away.stream().map(copy -> copy.told.size()).toList();

        act(month, () -> steady.forEach(Copy::catchUp));
        away.forEach(Copy::catchUp);

        for (var i = 0; i < readers.size(); i++) {
            var loaded = copies.loaded(readers.get(i));
            assertThat(steady.get(i).kept).as("steady " + i).isEqualTo(loaded);
            assertThat(away.get(i).kept).as("away " + i).isEqualTo(loaded);
            assertThat(copies.of(readers.get(i), 100).catchUp().kept)
                    .as("new " + i)
                    .isEqualTo(loaded);
            assertThat(away.get(i).told.size() - begun.get(i))
                    .as("each thing is told once, not once a change")
                    .isLessThan(steady.get(i).told.size() - begun.get(i));
        }
        assertThat(steady.get(0).told).extracting(FeedChange::type).contains("CloseOut", "Extension", "UrgingSheet");
        assertThat(steady.get(2).told).extracting(FeedChange::type).contains("Message");
        assertThat(steady.get(1).told).anyMatch(FeedChange::deleted);
        only_ones_own_was_told(steady.get(1), town.department("czj"));
        only_ones_own_was_told(steady.get(2), town.department("jyj"));
    }

    /** Of things that units have, not even the ids of others' are told. */
    private static void only_ones_own_was_told(Copy copy, UUID unit) throws SQLException {
        var open = Set.of("Unit", "UnitGroup", "Plan", "PlanItem", "Task", "Message");
        var own = new HashSet<UUID>();
        try (var database = database();
                var asked = database.prepareStatement(
                        "select thing_id from event_change where unit_id = ? and thing not like 'unit%'")) {
            asked.setObject(1, unit);
            try (var rows = asked.executeQuery()) {
                while (rows.next()) {
                    own.add(UUID.fromString(rows.getString(1)));
                }
            }
        }
        assertThat(copy.told)
                .filteredOn(change -> !open.contains(change.type()))
                .isNotEmpty()
                .allMatch(change -> own.contains(change.id()));
    }

    @Test
    void who_begins_is_not_told_of_what_was_gone_before() {
        clock.stopOn(LocalDate.of(2022, 8, 1));
        var town = towns.anew();
        var month = new Month(town, doors);
        month.begin();
        act(month, () -> {});

        assertThat(copies.of(town.officer("czj"), 5).catchUp().told).noneMatch(FeedChange::deleted);
    }

    @Test
    void transactions_that_end_in_another_order_than_they_began_are_all_told() throws SQLException {
        var town = towns.anew();
        var finance = town.department("czj");
        var plan = town.plan(
                List.of(),
                IntStream.range(0, 12)
                        .mapToObj(i -> task("公开事项" + i, null, unit(Role.LEAD, finance)))
                        .toArray(Work[]::new));
        var office = town.office();
        var tasks = new ArrayList<>(doors.tasks(plan));
        var copy = copies.of(office, 4).catchUp();

        var held = open();
        touch(held, town, tasks.get(0), "一直未提交");
        var writers = new ArrayList<Connection>();
        var order = IntStream.range(1, tasks.size()).boxed().collect(Collectors.toList());
        for (var i : order) {
            var writer = open();
            touch(writer, town, tasks.get(i), "改后" + i);
            writers.add(writer);
        }
        Collections.shuffle(order, new Random(4));
        for (var i : order) {
            end(writers.get(i - 1));
            copy.catchUp();
        }

        assertThat(texts(copy))
                .as("one that is still open holds up those after it")
                .noneMatch(t -> t.startsWith("改后"));
        end(held);
        assertThat(texts(copy.catchUp()))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.of("一直未提交"), order.stream().map(i -> "改后" + i))
                                .toList());
        assertThat(copy.kept).isEqualTo(copies.loaded(office));
    }

    @Test
    void a_cursor_is_good_for_whom_it_was_given_and_as_long_as_the_database_goes_on() {
        var town = towns.anew();
        town.department("czj");
        var office = town.office();
        var cursor = answer(() -> copies.feed.since(null, 10, office)).cursor();
        var known = FeedCursor.parse(cursor);
        var fromElsewhere = new FeedCursor(known.scope(), known.base(), new LogPlace(Long.MAX_VALUE, 0)).encoded();

        assertRefused(cursor, 10, town.officer("czj"), "feed.reset");
        assertRefused(fromElsewhere, 10, office, "feed.reset");
        assertRefused("nonsense", 10, office, "page.cursor");
        assertRefused(cursor, 0, office, "page.size");
        assertRefused(cursor, PageRequest.MOST + 1, office, "page.size");
        assertRefused(null, 10, town.actor(null, ActorRole.ADMINISTRATOR), "access.forbidden");
    }

    @Test
    void both_protocols_tell_the_same() {
        var town = towns.of("chengchuan");
        var plan = town.plan(List.of(), task("公开预算", null, unit(Role.LEAD, town.department("czj"))));
        var api = Api.as("czj-officer");

        var variables = new HashMap<String, Object>(Map.of("first", 100));
        var overRest = new ArrayList<Object>();
        var overGraphQl = new ArrayList<Object>();
        String since = null;
        var more = true;
        while (more) {
            var rest = api.rest()
                    .queryParams(since == null ? Map.of() : Map.of("since", since))
                    .get("/api/v1/changes")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            variables.put("cursor", since);
            var graphQl = api.operation("ChangesSince", variables);
            overRest.addAll(rest.getList("changes.type"));
            overRest.addAll(rest.getList("changes.node.id"));
            overGraphQl.addAll(graphQl.getList("data.changesSince.changes.type"));
            overGraphQl.addAll(graphQl.getList("data.changesSince.changes.node.id"));
            since = rest.getString("cursor");
            more = rest.getBoolean("hasMore");
        }

        assertThat(overRest).contains("Duty", "Task", plan.toString()).isEqualTo(overGraphQl);
        api.rest()
                .queryParam("since", since)
                .queryParam("first", 0)
                .get("/api/v1/changes")
                .then()
                .statusCode(422);
        Api.as("jyj-officer")
                .get("/api/v1/changes?since={since}", since)
                .statusCode(409)
                .body("code", is("feed.reset"));
    }

    /** One a minute: an amendment at the very moment of another would be none. */
    private void act(Month month, Runnable afterEach) {
        var minute = 0;
        for (var act : month.acts()) {
            clock.stopAt(LocalDate.of(2022, 8, 1).atTime(12, ++minute));
            act.run();
            afterEach.run();
        }
    }

    private void assertRefused(@Nullable String cursor, int first, Actor actor, String code) {
        assertThatThrownBy(() -> answer(() -> copies.feed.since(cursor, first, actor)))
                .hasMessageContaining(code);
    }

    private static List<String> texts(Copy copy) {
        return copy.kept.values().stream()
                .filter(TaskView.class::isInstance)
                .map(node -> ((TaskView) node).text())
                .toList();
    }

    private static Connection database() throws SQLException {
        return DriverManager.getConnection(Backends.jdbcUrl(), "sunledger", "sunledger");
    }

    private static Connection open() throws SQLException {
        var connection = database();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void end(Connection writer) throws SQLException {
        writer.commit();
        writer.close();
    }

    /** A command as the service makes it, in a transaction that stays open. */
    private static void touch(Connection writer, Town town, UUID task, String text) throws SQLException {
        try (var update = writer.prepareStatement("update task set text = ? where id = ?");
                var command =
                        writer.prepareStatement("insert into command (id, at) values (current_command(), now())");
                var event = writer.prepareStatement(
                        "insert into event (id, command_id, government, at, act, subject_id, issuer, account, name, roles)"
                                + " values (gen_random_uuid(), current_command(), ?, now(), 'plan.amended', ?, 'test', 'test', 'test', '')")) {
            update.setString(1, text);
            update.setObject(2, task);
            update.executeUpdate();
            command.executeUpdate();
            event.setString(1, town.code());
            event.setString(2, task.toString());
            event.executeUpdate();
        }
    }
}
