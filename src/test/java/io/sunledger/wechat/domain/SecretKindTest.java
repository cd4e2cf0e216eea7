package io.sunledger.wechat.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SecretKindTest {
    @Test
    void secrets_are_told_apart_by_their_looks() {
        for (var kind : SecretKind.values()) {
            for (var other : SecretKind.values()) {
                assertThat(kind.looksLikeOne(other.anew())).isEqualTo(kind == other);
            }
            assertThat(kind.looksLikeOne("eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln"))
                    .isFalse();
        }
    }

    @Test
    void no_secret_comes_twice() {
        assertThat(IntStream.range(0, 1000)
                        .mapToObj(i -> SecretKind.TICKET.anew())
                        .collect(Collectors.toSet()))
                .hasSize(1000);
    }

    @Test
    void what_follows_depends_on_the_secret_the_salt_and_the_kind() {
        var secret = SecretKind.REFRESH.anew();
        var salt = SecretKind.salt();
        var next = SecretKind.REFRESH.following(secret, salt);

        assertThat(SecretKind.REFRESH.looksLikeOne(next)).isTrue();
        assertThat(SecretKind.REFRESH.following(secret, salt)).isEqualTo(next);
        assertThat(SecretKind.REFRESH.following(SecretKind.REFRESH.anew(), salt))
                .isNotEqualTo(next);
        assertThat(SecretKind.REFRESH.following(secret, SecretKind.salt())).isNotEqualTo(next);
        assertThat(SecretKind.ACCESS.following(secret, salt).substring(4)).isNotEqualTo(next.substring(4));
    }
}
