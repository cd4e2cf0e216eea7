package io.sunledger.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.sunledger.local.LocalPostgres;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackendsTest {
    @Test
    void postgresql_18_answers_an_owner_who_is_no_superuser() throws SQLException {
        try (var connection = DriverManager.getConnection(
                        Backends.jdbcUrl(), LocalPostgres.SUNLEDGER, LocalPostgres.SUNLEDGER);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select current_setting('server_version_num')::int / 10000,"
                        + " rolsuper from pg_roles where rolname = current_user")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getInt(1)).isEqualTo(18);
            assertThat(row.getBoolean(2)).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "office, chengchuan, sfb, office",
        "leader, chengchuan, sfb, leader",
        "auditor, chengchuan, sjj, auditor",
        "administrator, chengchuan, sfb, administrator",
        "fgw-officer, chengchuan, fgw, officer",
        "fgw-approver, chengchuan, fgw, approver",
        "czj-officer, chengchuan, czj, officer",
        "czj-approver, chengchuan, czj, approver",
        "jyj-officer, chengchuan, jyj, officer",
        "jyj-approver, chengchuan, jyj, approver",
        "wjw-officer, chengchuan, wjw, officer",
        "wjw-approver, chengchuan, wjw, approver",
        "linchengqu-officer, chengchuan, linchengqu, officer",
        "linchengqu-approver, chengchuan, linchengqu, approver",
        "qinghe-office, qinghe, sfb, office",
        "qinghe-officer, qinghe, fgw, officer",
        "lanting-office, lanting, sfb, office",
        "lanting-officer, lanting, fgw, officer"
    })
    void a_token_says_government_unit_and_role(String user, String government, String unit, String role) {
        var claims = claims(Tokens.of(user));

        assertThat(claims.getString("government")).isEqualTo(government);
        assertThat(claims.getString("unit")).isEqualTo(unit);
        assertThat(claims.getList("roles", String.class)).contains(role);
        assertThat(claims.getString("aud")).contains("sunledger");
        assertThat(claims.getString("iss")).isEqualTo(Backends.issuer());
    }

    @Test
    void the_third_party_program_has_a_token_of_its_own() {
        var claims = claims(Tokens.ofThirdParty());

        assertThat(claims.getString("government")).isEqualTo("chengchuan");
        assertThat(claims.getString("unit")).isNull();
        assertThat(claims.getList("roles", String.class)).contains("third-party");
    }

    private static JsonPath claims(String token) {
        var payload = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
        return JsonPath.from(new String(payload, StandardCharsets.UTF_8));
    }
}
