package io.sunledger.identity.domain;

import io.sunledger.kernel.Refused;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An identity provider that is trusted, and what it is trusted with. */
@Entity
public class IdentityProvider {
    @Id
    private UUID id;

    @Version
    private int version;

    private String issuer;
    private String name;
    private String governments;
    private @Nullable String audience;
    private @Nullable String rolesClaim;
    private @Nullable String roleNames;
    private @Nullable String governmentClaim;
    private @Nullable String unitClaim;
    private @Nullable String nameClaim;
    private @Nullable String clientId;
    private @Nullable String clientSecret;
    private Instant addedAt;

    @SuppressWarnings("NullAway.Init")
    protected IdentityProvider() {}

    public IdentityProvider(UUID id, String issuer, ProviderTerms terms, @Nullable String sealedSecret, Instant now) {
        this.id = id;
        this.issuer = issuer;
        this.addedAt = now;
        take(terms, sealedSecret);
    }

    /**
     * All that is said replaces what was.
     *
     * @param sealedSecret null: as before, as long as it is the same client's
     * @return the governments for which it may speak no more
     * @throws Refused version.stale
     */
    public Set<String> change(int expectedVersion, ProviderTerms terms, @Nullable String sealedSecret) {
        expect(expectedVersion);
        var before = governments();
        var kept = terms.clientId() != null && terms.clientId().equals(clientId) ? clientSecret : null;
        take(terms, sealedSecret == null ? kept : sealedSecret);
        return before.stream()
                .filter(government -> !terms.governments().contains(government))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @throws Refused version.stale */
    public void expect(int expectedVersion) {
        if (expectedVersion != version) {
            throw Refused.stale(name, expectedVersion, version);
        }
    }

    private void take(ProviderTerms terms, @Nullable String sealedSecret) {
        name = terms.name();
        governments = terms.governments().stream().sorted().collect(Collectors.joining(","));
        audience = terms.audience();
        rolesClaim = terms.rolesClaim();
        roleNames = RoleName.written(terms.roleNames());
        governmentClaim = terms.governmentClaim();
        unitClaim = terms.unitClaim();
        nameClaim = terms.nameClaim();
        clientId = terms.clientId();
        clientSecret = sealedSecret;
    }

    public UUID id() {
        return id;
    }

    public String issuer() {
        return issuer;
    }

    public Set<String> governments() {
        return Set.copyOf(Arrays.asList(governments.split(",")));
    }
}
