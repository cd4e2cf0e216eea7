package io.sunledger.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SecretBoxTest {
    private final String secret = "3f2b6a1c4e77-of-nobody-else";

    @Test
    void a_secret_is_kept_so_that_only_its_owner_and_a_known_key_open_it() {
        var owner = UUID.randomUUID();
        var sealed = new SecretBox(List.of("first")).seal(owner, secret);

        assertThat(sealed).doesNotContain(secret);
        assertThat(new SecretBox(List.of("second", "first")).open(owner, sealed))
                .isEqualTo(secret);
        assertThat(new SecretBox(List.of("first")).seal(owner, secret)).isNotEqualTo(sealed);
        assertThatThrownBy(() -> new SecretBox(List.of("second")).open(owner, sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new SecretBox(List.of("first")).open(UUID.randomUUID(), sealed))
                .isInstanceOf(IllegalStateException.class);
    }
}
