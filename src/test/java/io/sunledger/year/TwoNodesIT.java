package io.sunledger.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.sunledger.kernel.Ids;
import io.sunledger.local.KillableService;
import io.sunledger.local.Relay;
import io.sunledger.testing.Backends;
import io.sunledger.testing.Browser;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two packaged services on one database, each beginning a round every second. */
@SuppressWarnings("NullAway.Init")
class TwoNodesIT {
    private static final Path DOCUMENT = Path.of("src/test/resources/year/plan-2024.txt");
    private static final Pattern STEPS = Pattern.compile("round of \\S+: ([1-9]\\d*) steps taken");

    /** However late the plan's dates are on the day of the test. */
    private static final Map<String, String> URGING =
            Map.of("SUNLEDGER_URGING_ROUND", "* * * * * ?", "SUNLEDGER_URGING_UNTIL", "99999");

    static KillableService first;
    static KillableService second;

    @BeforeAll
    static void start() {
        var settings = new HashMap<>(URGING);
        settings.put("OIDC_URL", Backends.issuer());
        first = KillableService.start(settings);
        second = first.another();
    }

    @AfterAll
    static void stop() {
        second.close();
        first.close();
    }

    @Test
    void each_late_duty_gets_one_sheet_and_no_number_is_missing() {
        var accounts = new Accounts(Backends.issuer(), "nodes-" + Ids.next());
        var registry = new Registry(new Line(first::address, accounts));
        accounts.ofOffice();
        registry.issue(DOCUMENT, "云岭区");
        var late = ids(registry.all("/api/v1/duties?first=100&overdue=true"));

        await().atMost(Duration.ofMinutes(2))
                .until(() -> tookPart(first)
                        && tookPart(second)
                        && duties(sheets(registry)).size() >= late.size());

        var sheets = sheets(registry);
        assertThat(late).hasSizeGreaterThan(50);
        assertThat(duties(sheets)).containsExactlyInAnyOrderElementsOf(late);
        assertThat(sheets)
                .extracting(sheet -> sheet.path("number").asText().replaceAll(".*〕|号", ""))
                .containsExactlyInAnyOrderElementsOf(numbers(sheets.size()));
    }

    @Test
    void a_login_that_begins_on_one_node_ends_on_the_other_and_is_one_on_both() {
        try (var site = Relay.to(first.port())) {
            var address = URI.create("http://localhost:" + site.port());
            var browser = new Browser();
            var form = browser.open(address.resolve("/login"));

            site.moveTo(second.port());
            browser.submit(form, "username=office&password=demo");

            for (var node : List.of(second, first)) {
                site.moveTo(node.port());
                var answer = browser.postJson(address.resolve("/graphql"), "{\"query\":\"{ me { government } }\"}");
                assertThat(answer.body()).contains("chengchuan");
            }
        }
    }

    private static boolean tookPart(KillableService node) {
        return STEPS.matcher(node.log()).find();
    }

    private static List<JsonNode> sheets(Registry registry) {
        return registry.all("/api/v1/urging-sheets?first=100");
    }

    // the rest is about the reports of a period
    private static List<String> duties(List<JsonNode> sheets) {
        return sheets.stream()
                .filter(sheet -> sheet.hasNonNull("dutyId"))
                .map(sheet -> sheet.path("dutyId").asText())
                .toList();
    }

    private static List<String> ids(List<JsonNode> things) {
        return things.stream().map(thing -> thing.path("id").asText()).toList();
    }

    private static List<String> numbers(int most) {
        return IntStream.rangeClosed(1, most).mapToObj(String::valueOf).toList();
    }
}
