package io.sunledger.duty.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunledger.kernel.DutyState;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Refused;
import io.sunledger.kernel.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DutyRollTest {
    private static final Instant NOON = Instant.parse("2022-07-18T04:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(86_400);
    private static final LocalDate JUNE = LocalDate.of(2022, 6, 30);
    private static final LocalDate AUGUST = LocalDate.of(2022, 8, 31);
    private static final UUID TASK = Ids.next();
    private static final UUID FINANCE = Ids.next();
    private static final UUID EDUCATION = Ids.next();

    @Test
    void what_is_owed_and_has_no_duty_is_told() {
        var finance = duty(owed(FINANCE, Role.LEAD, JUNE));

        var missing = roll(finance)
                .follow(List.of(owed(FINANCE, Role.LEAD, JUNE), owed(EDUCATION, Role.SUPPORT, JUNE)), NOON);

        assertThat(missing).extracting(Obligation::unit).containsExactly(EDUCATION);
        assertThat(finance.withdrawnAt()).isNull();
    }

    @Test
    void what_is_owed_no_more_is_withdrawn_and_keeps_since_when() {
        var finance = duty(owed(FINANCE, Role.LEAD, JUNE));

        roll(finance).follow(List.of(), NOON);
        roll(finance).follow(List.of(), LATER);

        assertThat(finance.withdrawnAt()).isEqualTo(NOON);
        assertThatThrownBy(finance::requireOwed).isInstanceOf(Refused.class).hasMessageContaining("duty.withdrawn");
    }

    @Test
    void what_is_owed_again_stands_again_and_is_as_far_as_it_was() {
        var finance = duty(owed(FINANCE, Role.LEAD, JUNE));
        finance.reach(DutyState.UNDER_WAY);
        roll(finance).follow(List.of(), NOON);

        var missing = roll(finance).follow(List.of(owed(FINANCE, Role.LEAD, JUNE)), LATER);

        assertThat(missing).isEmpty();
        assertThat(finance.withdrawnAt()).isNull();
        assertThat(finance.state()).isEqualTo(DutyState.UNDER_WAY);
    }

    @Test
    void due_date_and_role_follow() {
        var finance = duty(owed(FINANCE, Role.SUPPORT, JUNE));

        roll(finance).follow(List.of(owed(FINANCE, Role.LEAD, AUGUST)), NOON);

        assertThat(finance.due()).isEqualTo(AUGUST);
        assertThat(finance.role()).isEqualTo(Role.LEAD);
    }

    private static DutyRoll roll(Duty... duties) {
        return new DutyRoll(List.of(duties));
    }

    private static Duty duty(Obligation owed) {
        return new Duty(Ids.next(), "here", Ids.next(), owed);
    }

    private static Obligation owed(UUID unit, Role role, LocalDate due) {
        return new Obligation(TASK, TASK, unit, null, role, due, false);
    }
}
