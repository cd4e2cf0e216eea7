package io.sunledger.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.Tokens;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class VerifiedTokensTest {
    private static final Instant NOON = Instant.parse("2026-11-28T04:00:00Z");

    @Inject
    VerifiedTokens remembered;

    @AfterEach
    void forget() {
        remembered.forgetAll();
    }

    @Test
    void lets_in_whose_token_was_verified_without_verifying_it_again_until_all_are_forgotten() {
        var token = Tokens.of("office");
        assertThat(status(token)).isEqualTo(200);
        var identity = remembered.whose(token);
        assertThat(identity).isNotNull();
        remembered.remember("no token of anybody", identity, remembered.era());

        assertThat(status("no token of anybody")).isEqualTo(200);

        remembered.forgetAll();
        assertThat(status("no token of anybody")).isEqualTo(401);
        assertThat(status(token)).isEqualTo(200);
    }

    @Test
    void keeps_nothing_of_the_request_that_brought_the_token() {
        var token = Tokens.of("office");

        status(token);

        assertThat(remembered.whose(token).getAttributes()).doesNotContainKey(RoutingContext.class.getName());
    }

    @Test
    void remembers_no_token_that_was_refused() {
        assertThat(status("eyJhbGciOiJub25lIn0.e30.")).isEqualTo(401);

        assertThat(remembered.whose("eyJhbGciOiJub25lIn0.e30.")).isNull();
    }

    @Test
    void remembers_for_its_time_and_never_beyond_the_end_of_the_token() {
        assertThat(aged(Duration.ofSeconds(59), NOON.plusSeconds(3600))).isNotNull();
        assertThat(aged(Duration.ofSeconds(60), NOON.plusSeconds(3600))).isNull();
        assertThat(aged(Duration.ofSeconds(9), NOON.plusSeconds(10))).isNotNull();
        assertThat(aged(Duration.ofSeconds(10), NOON.plusSeconds(10))).isNull();
        assertThat(aged(Duration.ofSeconds(-1), NOON.plusSeconds(3600))).isNull();
    }

    @Test
    void remembers_no_more_than_so_many() {
        var tokens = tokens(NOON);
        var all = List.of("first", "second", "third", "fourth");

        all.forEach(token -> tokens.remember(token, identity(NOON.plusSeconds(60)), tokens.era()));

        assertThat(all.stream().filter(token -> tokens.whose(token) != null)).hasSize(2);
    }

    private static int status(String token) {
        return given().header("Authorization", "bearer " + token)
                .get("/api/v1/me")
                .statusCode();
    }

    private static @Nullable SecurityIdentity aged(Duration age, Instant end) {
        var time = new Instant[] {NOON};
        var tokens = new VerifiedTokens(twoForAMinute(), new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return time[0];
            }
        });
        tokens.remember("t", identity(end), tokens.era());
        time[0] = NOON.plus(age);
        return tokens.whose("t");
    }

    private static VerifiedTokens tokens(Instant now) {
        return new VerifiedTokens(twoForAMinute(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static TokensConfig twoForAMinute() {
        return new TokensConfig() {
            @Override
            public Duration remembered() {
                return Duration.ofMinutes(1);
            }

            @Override
            public int most() {
                return 2;
            }
        };
    }

    private static SecurityIdentity identity(Instant end) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new Claims(end.getEpochSecond()))
                .build();
    }

    private record Claims(Long end) implements JsonWebToken {
        @Override
        public String getName() {
            return "somebody";
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of("exp");
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String claim) {
            return (T) (claim.equals("exp") ? end : null);
        }
    }
}
