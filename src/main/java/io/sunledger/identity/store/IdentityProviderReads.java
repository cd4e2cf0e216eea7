package io.sunledger.identity.store;

import io.smallrye.mutiny.Uni;
import io.sunledger.identity.IdentityProviderView;
import io.sunledger.identity.IdentityProviderView.RoleNameView;
import io.sunledger.identity.domain.RoleName;
import io.sunledger.platform.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The queries that make views of identity providers. */
@ApplicationScoped
public class IdentityProviderReads {
    private static final String ROW = """
            select p.id, p.version, p.issuer, p.name, p.governments, p.audience, p.rolesClaim, p.roleNames, p.governmentClaim, p.unitClaim,
                   p.nameClaim, p.clientId, p.clientSecret, p.addedAt
            from IdentityProvider p""";

    private final Reads reads;

    IdentityProviderReads(Reads reads) {
        this.reads = reads;
    }

    /** The oldest first. */
    public Uni<List<Row>> all() {
        return reads.list(ROW + " order by p.id", Row.class, Map.of());
    }

    /** Null where there is none. */
    public Uni<@Nullable Row> one(UUID id) {
        return reads.one(ROW + " where p.id = :id", Row.class, Map.of("id", id));
    }

    /** @param clientSecret sealed */
    public record Row(
            UUID id,
            int version,
            String issuer,
            String name,
            String governments,
            @Nullable String audience,
            @Nullable String rolesClaim,
            @Nullable String roleNames,
            @Nullable String governmentClaim,
            @Nullable String unitClaim,
            @Nullable String nameClaim,
            @Nullable String clientId,
            @Nullable String clientSecret,
            Instant addedAt) {
        public List<String> governmentCodes() {
            return List.of(governments.split(","));
        }

        public IdentityProviderView view() {
            return new IdentityProviderView(
                    id,
                    issuer,
                    name,
                    governmentCodes(),
                    audience,
                    rolesClaim,
                    RoleName.read(roleNames).stream()
                            .map(said -> new RoleNameView(said.name(), said.role()))
                            .toList(),
                    governmentClaim,
                    unitClaim,
                    nameClaim,
                    clientId,
                    clientId == null ? null : "/login/" + id,
                    addedAt,
                    version);
        }
    }
}
