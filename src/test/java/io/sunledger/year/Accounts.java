package io.sunledger.year;

import io.sunledger.testing.KeycloakAdmin;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The accounts of a government that only this year knows, made in the identity provider by its own interface. */
public final class Accounts {
    private static final String REALM = "sunledger";

    private final KeycloakAdmin keycloak;
    private final String government;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    /** @param issuer a provider of our realm, whose administrator is the local one */
    public Accounts(String issuer, String government) {
        this.keycloak = KeycloakAdmin.of(issuer);
        this.government = government;
    }

    public String government() {
        return government;
    }

    /** Makes the office's account. */
    public void ofOffice() {
        make(Stream.of(account("office", "sfb", "office")).toList());
    }

    /** Makes an officer and an approver for each unit. */
    public void ofUnits(List<String> codes) {
        make(codes.stream()
                .flatMap(unit -> Stream.of(
                        account(unit + "-officer", unit, "officer"), account(unit + "-approver", unit, "approver")))
                .toList());
    }

    /** @param who {@code office}, {@code u001-officer}, … */
    public String token(String who) {
        return tokens.computeIfAbsent(who, name -> keycloak.token(REALM, "sunledger-web", name(name)));
    }

    private Map<String, ?> account(String who, String unit, String role) {
        return Map.of(
                "username",
                name(who),
                "enabled",
                true,
                "emailVerified",
                true,
                "email",
                name(who) + "@" + government + ".example",
                "firstName",
                who,
                "attributes",
                Map.of("government", List.of(government), "unit", List.of(unit)),
                "credentials",
                List.of(Map.of("type", "password", "value", "demo", "temporary", false)),
                "realmRoles",
                List.of(role));
    }

    private String name(String who) {
        return government + "-" + who;
    }

    private void make(List<? extends Map<String, ?>> users) {
        keycloak.send("POST", "/" + REALM + "/partialImport", Map.of("ifResourceExists", "SKIP", "users", users));
    }
}
