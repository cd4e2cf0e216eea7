package io.sunledger.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The breaking changes that callers were told of: {@code since | reason | what}, a line each. */
record Announced(Set<String> changes) {
    /** What ends the telling of a change that nobody could prepare for. */
    static final String NEVER_DEPRECATED = ", without having been deprecated";

    static Announced in(Path file) throws IOException {
        return of(Files.readAllLines(file));
    }

    static Announced of(List<String> lines) {
        return new Announced(lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Announced::change)
                .collect(Collectors.toSet()));
    }

    private static String change(String line) {
        var columns = line.split("\\s*\\|\\s*", 3);
        if (columns.length != 3 || columns[1].isBlank()) {
            throw new IllegalArgumentException("since | reason | what: " + line);
        }
        LocalDate.parse(columns[0]);
        return columns[2].strip();
    }

    /** Breaking changes that nobody was told of; what was never deprecated cannot be announced. */
    List<String> unannounced(List<Change> found) {
        return breaking(found).stream()
                .filter(change -> !changes.contains(change) || change.endsWith(NEVER_DEPRECATED))
                .toList();
    }

    /** What is announced and has not happened. */
    List<String> stale(List<Change> found) {
        var happened = breaking(found);
        return changes.stream()
                .filter(change -> !happened.contains(change))
                .sorted()
                .toList();
    }

    private static List<String> breaking(List<Change> found) {
        return found.stream()
                .filter(change -> change.level() == Change.Level.BREAKING)
                .map(Change::told)
                .toList();
    }
}
