package io.sunledger.webhook.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What we sign, as the reference library of Standard Webhooks sees it. */
class SignaturesTest {
    private static final String ID = "0190f3c2-5b7e-7c1a-9d55-3f2b6a1c4e77";
    private static final String BODY = "{\"type\":\"io.sunledger.plan.issued.v1\",\"title\":\"工作要点\"}";

    private final String secret = Signatures.newSecret();
    private final long now = Instant.now().getEpochSecond();

    @Test
    void the_reference_library_signs_the_same() throws Exception {
        assertThat(Signatures.of(List.of(secret), ID, now, BODY)).isEqualTo(new Webhook(secret).sign(ID, now, BODY));
    }

    @Test
    void what_was_signed_verifies_and_nothing_that_differs_in_body_id_time_or_secret() throws Exception {
        var signature = Signatures.of(List.of(secret), ID, now, BODY);

        new Webhook(secret).verify(BODY, headers(ID, now, signature));
        assertRefused(secret, BODY.replace("issued", "issuee"), headers(ID, now, signature));
        assertRefused(secret, BODY, headers(ID + "1", now, signature));
        assertRefused(secret, BODY, headers(ID, now + 1, signature));
        assertRefused(Signatures.newSecret(), BODY, headers(ID, now, signature));
    }

    @Test
    void what_was_signed_long_ago_is_refused_when_it_is_played_again() {
        var old = now - 600;

        assertRefused(secret, BODY, headers(ID, old, Signatures.of(List.of(secret), ID, old, BODY)));
    }

    @Test
    void while_a_secret_is_exchanged_both_verify() throws Exception {
        var next = Signatures.newSecret();
        var headers = headers(ID, now, Signatures.of(List.of(next, secret), ID, now, BODY));

        new Webhook(next).verify(BODY, headers);
        new Webhook(secret).verify(BODY, headers);
        assertRefused(Signatures.newSecret(), BODY, headers);
    }

    private static HttpHeaders headers(String id, long timestamp, String signature) {
        return HttpHeaders.of(
                Map.of(
                        "webhook-id", List.of(id),
                        "webhook-timestamp", List.of(Long.toString(timestamp)),
                        "webhook-signature", List.of(signature)),
                (name, value) -> true);
    }

    private static void assertRefused(String secret, String body, HttpHeaders headers) {
        assertThatThrownBy(() -> new Webhook(secret).verify(body, headers))
                .isInstanceOf(WebhookVerificationException.class);
    }
}
