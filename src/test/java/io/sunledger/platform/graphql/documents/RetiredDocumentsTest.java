package io.sunledger.platform.graphql.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sunledger.kernel.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RetiredDocumentsTest {
    private static final LocalDate LAST = LocalDate.of(2027, 9, 1);
    private static final String NOW = "query Me { me { name unit } }";
    private static final String BEFORE = "query Me { me { name } }";
    private static final String TAMPERED = "query Me { me { roles } }";

    @Test
    void an_old_id_runs_its_old_text_until_the_end_of_its_last_day() {
        var document = on(LAST).find(TrustedDocuments.idOf(BEFORE));

        assertThat(document.text()).isEqualTo(BEFORE);
        assertThat(document.retiring()).isTrue();
    }

    @Test
    void afterwards_it_is_told_what_to_use_instead() {
        assertThatThrownBy(() -> on(LAST.plusDays(1)).find(TrustedDocuments.idOf(BEFORE)))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("document.retired");
                    assertThat(refused.sentence(Locale.ENGLISH))
                            .contains("Me", "2027-09-01", TrustedDocuments.idOf(NOW));
                });
    }

    @Test
    void what_is_in_use_has_no_last_day() {
        var document = on(LAST.plusYears(50))
                .find("SHA256:".toLowerCase(Locale.ROOT)
                        + TrustedDocuments.idOf(NOW).toUpperCase(Locale.ROOT));

        assertThat(document.text()).isEqualTo(NOW);
        assertThat(document.retiring()).isFalse();
    }

    @Test
    void a_text_that_is_not_the_one_of_its_id_is_not_served() {
        assertThatThrownBy(() -> on(LAST).find(TrustedDocuments.idOf(TAMPERED)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("document.unknown"));
        assertThatThrownBy(() -> on(LAST).find("0".repeat(64))).isInstanceOf(Refused.class);
    }

    private static TrustedDocuments on(LocalDate day) {
        var list = """
                {"documents": [{"id": "%s", "name": "Me", "kind": "query"}, {"id": "%s", "name": "Bad", "kind": "query"}],
                 "retired": [{"id": "%s", "name": "Me", "kind": "query", "until": "%s", "replacedBy": "%s"}]}""".formatted(
                        TrustedDocuments.idOf(NOW),
                        "0".repeat(64),
                        TrustedDocuments.idOf(BEFORE),
                        LAST,
                        TrustedDocuments.idOf(NOW));
        var files = Map.of(
                "documents.json",
                list,
                "operations/Me.graphql",
                NOW,
                "operations/Bad.graphql",
                TAMPERED,
                "retired/" + TrustedDocuments.idOf(BEFORE) + ".graphql",
                BEFORE);
        var noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        return new TrustedDocuments(
                new ObjectMapper(),
                file -> files.get(file).getBytes(StandardCharsets.UTF_8),
                Clock.fixed(noon, ZoneOffset.UTC));
    }
}
