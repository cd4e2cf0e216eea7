package io.sunledger.testing;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Lets an account of the realm work for a government of a test's own: what the header names takes the place of what its token
 * says, and the account is another one there. The token is checked all the same; it must be {@link Tokens#ofMoved}, for the
 * service remembers whose a token is.
 */
@ApplicationScoped
public class MovedAccounts implements SecurityIdentityAugmentor {
    public static final String HEADER = "X-Test-Government";

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(identity);
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context, Map<String, Object> attributes) {
        var request = HttpSecurityUtils.getRoutingContextAttribute(attributes);
        var government = request == null ? null : request.request().getHeader(HEADER);
        if (government == null || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder(identity)
                        .setPrincipal(new Moved(token, government))
                        .build());
    }

    private record Moved(JsonWebToken token, String government) implements JsonWebToken {
        @Override
        public String getName() {
            return token.getName();
        }

        @Override
        public Set<String> getClaimNames() {
            return token.getClaimNames();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String claim) {
            return switch (claim) {
                case "government" -> (T) government;
                case "sub" ->
                    (T) UUID.nameUUIDFromBytes((government + token.getSubject()).getBytes(StandardCharsets.UTF_8))
                            .toString();
                default -> token.getClaim(claim);
            };
        }
    }
}
