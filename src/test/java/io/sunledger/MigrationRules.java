package io.sunledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a migration may not do while nodes of the last release serve on its schema, by its text. One that takes away what no node
 * uses any more says so in its first lines: {@code -- contract: since} and the release that has stopped using it. One that allows
 * more than before, by another constraint of the same name, says so by {@code -- widens:} and the name: a text does not prove it.
 */
final class MigrationRules {
    private static final Pattern CONTRACTS = Pattern.compile("(?m)\\A(?:--.*\\R)*?-- contract: since \\S+");
    private static final Pattern WIDENS = Pattern.compile("(?m)^-- widens: (\\w+)$");
    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*");
    private static final Pattern BODY = Pattern.compile("\\$\\w*\\$.*?\\$\\w*\\$", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("'(?:[^']|'')*'");
    private static final Pattern CREATES = Pattern.compile("^create (?:unlogged )?table (?:if not exists )?(\\w+)");
    private static final Pattern ON_TABLE =
            Pattern.compile("^(?:alter table (?:if exists |only )*|create unique index .*? on (?:only )?)(\\w+)");
    private static final Pattern NEW_COLUMN = Pattern.compile(
            "\\badd (?:column )?(?:if not exists )?(?!constraint|check|unique|primary|foreign|exclude)\\w+ [^,]*");

    /** What breaks whom. */
    private static final Map<String, Pattern> BREAKING = new TreeMap<>(Map.of(
            "drops", Pattern.compile("\\bdrop (?!index|constraint|not null|expression)"),
            "renames", Pattern.compile("\\brename\\b"),
            "tightens",
                    Pattern.compile("\\bset not null\\b|\\badd (?:constraint|check|unique|primary|foreign|exclude)\\b"
                            + "|^create unique index"),
            "changes a type", Pattern.compile("\\balter (?:column )?\\w+ (?:set data )?type\\b"),
            "keeps from the standby", Pattern.compile("\\bunlogged\\b"),
            "empties", Pattern.compile("^(?:truncate|delete from)\\b")));

    private MigrationRules() {}

    /** Each with the statement; none where the migration says that it contracts. */
    static List<String> breaches(String migration) {
        if (CONTRACTS.matcher(migration).find()) {
            return List.of();
        }
        var breaches = new ArrayList<String>();
        var created = new HashSet<String>();
        var widened =
                WIDENS.matcher(migration).results().map(name -> name.group(1)).toList();
        for (var statement : statements(migration)) {
            var creates = CREATES.matcher(statement);
            if (creates.find()) {
                created.add(creates.group(1));
            }
            if (!isOfNewTable(statement, created) && widened.stream().noneMatch(name -> replaces(statement, name))) {
                breaches.addAll(breachesOf(statement));
            }
        }
        return breaches;
    }

    private static List<String> statements(String migration) {
        var bare = COMMENT.matcher(migration).replaceAll("");
        bare = BODY.matcher(bare).replaceAll("body");
        bare = TEXT.matcher(bare).replaceAll("''");
        return List.of(bare.toLowerCase(Locale.ROOT).split(";")).stream()
                .map(statement -> statement.strip().replaceAll("\\s+", " "))
                .toList();
    }

    // nobody uses yet what this migration itself has made
    private static boolean isOfNewTable(String statement, Set<String> created) {
        var table = ON_TABLE.matcher(statement);
        return table.find() && created.contains(table.group(1));
    }

    private static boolean replaces(String statement, String constraint) {
        return statement.matches(
                "alter table \\w+ drop constraint %1$s, add constraint %1$s check .*".formatted(constraint));
    }

    private static List<String> breachesOf(String statement) {
        var breaches = new ArrayList<String>();
        BREAKING.forEach((what, pattern) -> {
            if (pattern.matcher(statement).find()) {
                breaches.add(what + ": " + statement);
            }
        });
        NEW_COLUMN
                .matcher(statement)
                .results()
                .filter(column -> statement.startsWith("alter table"))
                .filter(column -> column.group().contains(" not null"))
                .filter(column -> !column.group().matches(".* (?:default|generated) .*"))
                .forEach(column -> breaches.add("asks of old nodes: " + statement));
        return breaches;
    }
}
