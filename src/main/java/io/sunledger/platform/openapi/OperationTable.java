package io.sunledger.platform.openapi;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code openapi/operations.txt} says: a line for each feature, {@code @name | 中文 | English}, and one for each operation,
 * {@code id | METHOD path | status headers | 中文 | English}.
 */
record OperationTable(Map<String, Row> rows, Map<String, Words> features) {
    private static final String COLUMNS = "\\s*\\|\\s*";

    /** One sentence in both languages. */
    record Words(String chinese, String english) {
        String both() {
            return chinese + " · " + english;
        }
    }

    /**
     * An operation that has a name.
     *
     * @param status of the answer when all went well
     * @param headers that such an answer has
     */
    record Row(String id, int status, List<String> headers, Words summary) {
        private static Row of(String[] columns) {
            var answer = columns[2].split(" ");
            return new Row(
                    columns[0],
                    Integer.parseInt(answer[0]),
                    Arrays.asList(answer).subList(1, answer.length),
                    new Words(columns[3], columns[4]));
        }
    }

    static OperationTable of(List<String> lines) {
        var rows = new LinkedHashMap<String, Row>();
        var features = new LinkedHashMap<String, Words>();
        for (var line : lines) {
            var columns = line.strip().split(COLUMNS);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("@")) {
                features.put(columns[0].substring(1), new Words(columns[1], columns[2]));
            } else if (columns.length == 5) {
                rows.put(columns[1], Row.of(columns));
            } else {
                throw new IllegalArgumentException("not an operation: " + line);
            }
        }
        return new OperationTable(rows, features);
    }

    /** @param operation its method and path: {@code GET /api/v1/plans} */
    @Nullable
    Row row(String operation) {
        return rows.get(operation);
    }
}
