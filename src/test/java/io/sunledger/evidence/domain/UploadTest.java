package io.sunledger.evidence.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunledger.evidence.domain.Upload.Announced;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Refused;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class UploadTest {
    private static final Instant NOW = Instant.parse("2022-07-18T04:00:00Z");

    private final Upload upload = new Upload(Ids.next(), Actor.system("gov"), new Announced("a.pdf", 10, null), NOW);

    @Test
    void it_grows_at_its_end_and_what_is_sent_again_changes_nothing() {
        assertThat(upload.take(0, 4, NOW)).isTrue();
        assertThat(upload.take(0, 4, NOW)).isFalse();
        assertThat(upload.take(4, 6, NOW)).isTrue();
        assertThat(upload.take(4, 6, NOW)).isFalse();
    }

    @Test
    void a_gap_and_what_goes_beyond_its_end_are_refused() {
        upload.take(0, 4, NOW);

        refused("upload.gap", () -> upload.take(5, 1, NOW));
        refused("upload.tooLong", () -> upload.take(4, 7, NOW));
    }

    @Test
    void of_two_who_complete_it_the_first_one_counts_and_it_is_used_once() {
        refused("upload.notReady", upload::attach);
        var file = Ids.next();

        assertThat(upload.complete(file, NOW)).isTrue();
        assertThat(upload.complete(Ids.next(), NOW)).isFalse();
        assertThat(upload.attach()).isEqualTo(file);
        refused("upload.used", upload::attach);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
