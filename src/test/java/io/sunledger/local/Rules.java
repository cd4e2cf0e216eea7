package io.sunledger.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** The alerts and the dashboard of k8s/components/monitoring, and what they ask for. */
final class Rules {
    private static final Path FOLDER = Path.of("k8s/components/monitoring");

    /** A name before a brace, a bracket, a comparison or the end; words of the language are not among those that are asked for. */
    private static final Pattern ASKED =
            Pattern.compile("\\b((?:sunledger|sql|jvm|process|agroal|cnpg|barman)_[a-z0-9_]+)(?:\\{([^}]*)})?");

    private static final Pattern LABEL = Pattern.compile("(\\w+)(=~|!=|!~|=)\"([^\"]*)\"");

    private Rules() {}

    record Alert(String name, String group, String expression, Map<String, Object> rule) {
        @SuppressWarnings("unchecked")
        Map<String, String> annotations() {
            return (Map<String, String>) rule.get("annotations");
        }

        boolean isOfOperator() {
            return group.equals("sunledger.database");
        }
    }

    /** A metric that an expression asks for, with the labels that it names. */
    record Asked(String metric, List<String> labels, String expression) {}

    @SuppressWarnings("unchecked")
    static List<Alert> alerts() throws IOException {
        var alerts = new ArrayList<Alert>();
        for (var group : groups()) {
            for (var rule : (List<Map<String, Object>>) group.get("rules")) {
                var name = (String) rule.get("alert");
                alerts.add(new Alert(name, (String) group.get("name"), (String) rule.get("expr"), rule));
            }
        }
        return alerts;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> groups() throws IOException {
        Map<String, Object> file = new Yaml().load(Files.readString(FOLDER.resolve("prometheusrule.yaml")));
        return (List<Map<String, Object>>) ((Map<String, Object>) file.get("spec")).get("groups");
    }

    /** What Prometheus reads, with no waiting before an alert fires. */
    static String atOnce() throws IOException {
        var groups = groups();
        for (var group : groups) {
            @SuppressWarnings("unchecked")
            var rules = (List<Map<String, Object>>) group.get("rules");
            rules.forEach(rule -> rule.put("for", "0s"));
        }
        return new Yaml().dump(Map.of("groups", groups));
    }

    /** The expressions of the dashboard. */
    static List<String> panels() throws IOException {
        var board = new ObjectMapper().readTree(FOLDER.resolve("dashboard.json").toFile());
        return board.findValuesAsText("expr");
    }

    /** All that is asked for by alerts and panels, but what CloudNativePG tells. */
    static List<Asked> askedOfTheService() throws IOException {
        return Stream.concat(alerts().stream().map(Alert::expression), panels().stream())
                .flatMap(Rules::asked)
                .filter(asked ->
                        !asked.metric().startsWith("cnpg_") && !asked.metric().startsWith("barman_"))
                .toList();
    }

    private static Stream<Asked> asked(String expression) {
        return ASKED.matcher(expression)
                .results()
                .map(found ->
                        new Asked(found.group(1), labels(found.group(2) == null ? "" : found.group(2)), expression));
    }

    /** With their values where one is named; the job is Prometheus' own. */
    private static List<String> labels(String selector) {
        return LABEL.matcher(selector)
                .results()
                .filter(label -> !label.group(1).equals("job"))
                .map(label -> label.group(2).equals("=")
                        ? label.group(1) + "=\"" + label.group(3) + "\""
                        : label.group(1) + "=\"")
                .toList();
    }
}
