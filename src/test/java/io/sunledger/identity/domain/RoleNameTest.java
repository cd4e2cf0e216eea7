package io.sunledger.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunledger.kernel.ActorRole;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoleNameTest {
    @Test
    void what_was_written_is_read_whatever_the_provider_calls_a_role() {
        var names = List.of(
                new RoleName("cn=公开办, ou=县政府", ActorRole.OFFICE),
                new RoleName("OFFICE", ActorRole.THIRD_PARTY),
                new RoleName(" 联络员 甲 ", ActorRole.OFFICER));

        assertThat(RoleName.read(RoleName.written(names))).isEqualTo(names);
        assertThat(RoleName.read(RoleName.written(List.of()))).isEmpty();
    }

    /** Its node must not take the provider for one that calls our roles as we do. */
    @Test
    void a_role_of_a_later_release_is_no_role_at_all() {
        assertThatThrownBy(() -> RoleName.read("INSPECTOR ducha"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("INSPECTOR");
    }
}
