package io.sunledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expand, then contract: nodes of the last release go on serving while those of the next one start (CONTRIBUTING.md). */
class MigrationsTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern NUMBER = Pattern.compile("V(\\d+)__.*\\.sql");

    /** Those before were made when no release had been installed anywhere. */
    private static final int FIRST = 147;

    @Test
    void no_migration_takes_from_the_last_release_what_it_uses() throws IOException {
        Map<String, List<String>> breaches = new TreeMap<>();
        try (var files = Files.list(MIGRATIONS)) {
            for (var file : files.filter(MigrationsTest::isWatched).toList()) {
                breaches.put(file.getFileName().toString(), MigrationRules.breaches(Files.readString(file)));
            }
        }

        assertThat(breaches)
                .allSatisfy((file, found) -> assertThat(found).as(file).isEmpty());
    }

    private static boolean isWatched(Path file) {
        var number = NUMBER.matcher(file.getFileName().toString());
        return number.matches() && Integer.parseInt(number.group(1)) >= FIRST;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table letter;",
                "alter table letter drop column attempts;",
                "alter table letter drop attempts;",
                "alter table letter alter column attempts drop default;",
                "drop trigger tell_table on letter;",
                "alter table letter rename to mail;",
                "alter table letter rename column attempts to tries;",
                "alter table letter alter column attempts set not null;",
                "alter table letter\n    alter attempts type bigint;",
                "alter table letter alter column attempts set data type bigint;",
                "alter table letter add column colour text not null;",
                "alter table letter add colour text not null, add size integer default 1;",
                "alter table letter add constraint one unique (colour);",
                "create unique index one on letter (colour);",
                "create unlogged table scratch (id uuid);",
                "alter table letter set unlogged;",
                "truncate letter;",
                "-- contract: some day\ndrop table letter;",
                "create table mail (id uuid); drop table letter;",
                "alter table letter drop constraint one, add constraint one check (true);",
                "-- widens: one\nalter table letter drop constraint one, add constraint two check (true);",
            })
    void sees_what_would_break_a_node_of_the_last_release(String migration) {
        assertThat(MigrationRules.breaches(migration)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table mail (id uuid primary key, colour text not null, unique (colour));",
                "create table mail (id uuid); alter table mail add constraint one unique (id); create unique index i on mail (id);",
                "alter table letter add column colour text;",
                "alter table letter add column colour text not null default 'red';",
                "alter table letter alter column attempts drop not null, drop constraint one;",
                "drop index letter_by_state; create index letter_by_state on letter (state);",
                "create function f() returns trigger language plpgsql as $$ begin delete from x; drop table y; end $$;",
                "-- it was renamed; drop nothing\ninsert into note values ('drop table x; rename');",
                "-- widens: one\nalter table letter drop constraint one, add constraint one check (true);",
                "-- Tries are counted elsewhere.\n-- contract: since 986fafe\nalter table letter drop column attempts;",
            })
    void lets_pass_what_a_node_of_the_last_release_does_not_mind(String migration) {
        assertThat(MigrationRules.breaches(migration)).isEmpty();
    }
}
