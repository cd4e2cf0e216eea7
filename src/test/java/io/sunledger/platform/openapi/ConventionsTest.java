package io.sunledger.platform.openapi;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sunledger.testing.ServiceTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is promised of all operations over REST holds of each, or the exception is named with its reason. */
@ServiceTest
class ConventionsTest {
    private static final Path TABLE = Path.of("src/main/resources/openapi/operations.txt");

    /** Operations that create and take no key: sent twice they do the same. */
    private static final Map<String, String> WITHOUT_KEY = Map.of(
            "readDocument", "a document that was read already answers with its draft, by the digest of its octets",
            "replayWebhookDelivery", "sends what there is again, under the id by which receivers know it",
            "replayWebhook", "sends what there is again, under the ids by which receivers know it");

    /** Operations that change a thing and take no {@code If-Match}. */
    private static final Map<String, String> WITHOUT_VERSION = Map.ofEntries(
            entry("approveAllReports", "of many reports, each in the state in which it is; outcomes tell of each"),
            entry("submitAllReports", "of many reports, each in the state in which it is; outcomes tell of each"),
            entry("carryOver", "of many duties, each carried once; a key replays the answer"),
            entry("cancelExport", "ends what is under way; one that was cancelled stays so"),
            entry("cancelImport", "ends what is under way; one that was cancelled stays so"),
            entry("removeWechatBinding", "a binding never changes; it is there or it is not"),
            entry("releaseWechatBinding", "a binding never changes; it is there or it is not"),
            entry("resumeWebhook", "refused unless the webhook is stopped"),
            entry("rotateWebhookSecret", "makes a new secret, whatever was before; a key replays the answer"),
            entry("cancelHandOver", "ends what is open, once"),
            entry("confirmHandOverItem", "an item is answered once"),
            entry("declineHandOverItem", "an item is answered once"),
            entry("checkCloseOut", "only looks up again what stands in the way"),
            entry("checkEvidence", "only reads the page again"),
            entry("completeUpload", "only the one who uploads changes it; twice is once"),
            entry("putChunk", "only the one who uploads changes it; the offset says where"),
            entry("pauseUrging", "puts what holds from now on, whatever held before"),
            entry("retryLetter", "refused unless the letter is dead"));

    /** Lists that are short by nature, and come whole. */
    private static final Set<String> WHOLE_LISTS = Set.of(
            "listCarryCandidates",
            "listCloseOutGrades",
            "listCloseOutWaivers",
            "listContacts",
            "listDraftDecisions",
            "listDutyCloseOuts",
            "listDutyDueDates",
            "listDutyEvidence",
            "listDutyExtensions",
            "listDutyLineage",
            "listDutyMeasures",
            "listDutyReports",
            "listDutyUrgingSheets",
            "listEventChanges",
            "listEvidenceChecks",
            "listEvidenceDuplicates",
            "listGroupMembers",
            "listGroups",
            "listHigherPlans",
            "listHigherTasks",
            "listHolidayNoticeVersions",
            "listHolidayNotices",
            "listIdentityProviders",
            "listLiaisons",
            "listLookBacks",
            "listOccurrenceMoves",
            "listOverBudget",
            "listPlanRevisions",
            "listReportDifferences",
            "listReportRevisions",
            "listReportSteps",
            "listTaskDutiesAsOf",
            "listTaskLinks",
            "listUnitNames",
            "listUrgingLadders",
            "listWebhookEventTypes",
            "listWebhooks",
            "listWorkingDays",
            "proposeHigherPlans",
            "proposeTaskLinks",
            "resolveName");

    private JsonNode document;
    private List<Operation> operations;

    @BeforeEach
    void what_is_served() {
        document = Operation.served();
        operations = Operation.all(document);
    }

    @Test
    void the_document_is_openapi_3_1_and_tells_who_may_call() {
        assertThat(document.path("openapi").asText()).startsWith("3.1");
        assertThat(document.at("/components/securitySchemes/oidc/scheme").asText())
                .isEqualTo("bearer");
        assertThat(document.path("security").toString()).contains("oidc");
        assertThat(document.path("servers")).hasSize(1);
    }

    @Test
    void every_operation_has_a_line_in_the_table_and_every_line_an_operation() throws IOException {
        var table = OperationTable.of(Files.readAllLines(TABLE));

        assertThat(operations.stream().map(at -> at.method() + " " + at.path()))
                .hasSizeGreaterThan(100)
                .containsExactlyInAnyOrderElementsOf(table.rows().keySet());
        assertThat(operations).allSatisfy(at -> {
            assertThat(at.said().path("summary").asText()).contains(" · ");
            assertThat(table.features().keySet())
                    .contains(at.said().path("tags").path(0).asText());
        });
        assertThat(operations.stream().map(Operation::id)).doesNotHaveDuplicates();
    }

    @Test
    void every_operation_tells_of_its_refusals_as_problems() {
        var always = Stream.of("401", "403", "429", "500");
        assertThat(always)
                .allSatisfy(
                        status -> assertThat(except(at -> at.answers(status))).isEmpty());
        assertThat(operations)
                .allSatisfy(at -> at.said().path("responses").properties().stream()
                        .filter(response -> response.getKey().charAt(0) >= '4')
                        .forEach(response -> assertThat(at.resolved(response.getValue())
                                        .at("/content/application~1problem+json/schema/$ref")
                                        .asText())
                                .endsWith("Problem")));
    }

    @Test
    void every_post_that_creates_takes_an_idempotency_key() {
        assertThat(except(at -> !at.method().equals("POST") || !at.creates() || at.takes("Idempotency-Key")))
                .containsExactlyInAnyOrderElementsOf(WITHOUT_KEY.keySet());
    }

    @Test
    void every_change_says_which_version_it_was_made_on() {
        Predicate<Operation> isChange =
                at -> at.path().contains("{") && !at.method().equals("GET") && !at.creates();
        assertThat(except(isChange.negate().or(at -> at.takes("If-Match"))))
                .containsExactlyInAnyOrderElementsOf(WITHOUT_VERSION.keySet());
        assertThat(except(at -> !at.takes("If-Match") || at.answers("412") && at.answers("428")))
                .isEmpty();
    }

    @Test
    void no_patch_is_without_a_post_twin() {
        assertThat(operations.stream().map(Operation::method)).doesNotContain("PATCH");
    }

    @Test
    void lists_come_in_pages_with_links() {
        assertThat(except(at -> !at.method().equals("GET") || !at.isList()))
                .containsExactlyInAnyOrderElementsOf(WHOLE_LISTS);
        assertThat(except(at -> !at.isPaged()
                        || at.takes("first")
                                && at.takes("after")
                                && at.good().path("headers").has("Link")))
                .isEmpty();
    }

    /** A generator makes one method of an operation, for the body that stands first, and drops what the others need. */
    @Test
    void a_body_is_json_or_a_file_and_never_either() {
        assertThat(except(at -> at.bodies().size() == 1 || !at.bodies().contains("application/json")))
                .isEmpty();
    }

    @Test
    void every_path_parameter_is_told_of() {
        assertThat(except(at -> Pattern.compile("\\{(\\w+)}")
                        .matcher(at.path())
                        .results()
                        .allMatch(name -> at.takes(name.group(1)))))
                .isEmpty();
    }

    @Test
    void what_a_feature_sends_is_told_of_among_the_webhooks() {
        assertThat(document.at("/webhooks/io.sunledger.webhook.ping.v1/post/requestBody/content")
                        .toString())
                .contains("application/cloudevents+json", "#/components/schemas/WebhookEvent");
        assertThat(document.at("/components/schemas/WebhookEvent/required").toString())
                .contains("specversion", "data");
    }

    @Test
    void every_answer_tells_how_many_requests_are_left() {
        assertThat(except(at -> at.good().path("headers").has("RateLimit")
                        && at.good().path("headers").has("RateLimit-Policy")
                        && at.resolved(at.said().path("responses").path("429"))
                                .path("headers")
                                .has("Retry-After")))
                .isEmpty();
    }

    private Set<String> except(Predicate<Operation> promise) {
        return operations.stream()
                .filter(promise.negate())
                .map(Operation::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
