package io.sunledger.duty.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.sunledger.kernel.Assignee;
import io.sunledger.kernel.Deadline;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ObligationsTest {
    private static final UUID FINANCE = Ids.next();
    private static final UUID EDUCATION = Ids.next();
    private static final UUID NORTH = Ids.next();
    private static final UUID SOUTH = Ids.next();
    private static final UUID DISTRICTS = Ids.next();
    private static final Map<UUID, List<UUID>> MEMBERS = Map.of(DISTRICTS, List.of(NORTH, SOUTH));

    private final Obligations obligations = new Obligations(2022, MEMBERS);

    @Test
    void each_unit_that_is_named_owes() {
        var owed = obligations.of(demand(List.of(unit(Role.LEAD, FINANCE), unit(Role.SUPPORT, EDUCATION))));

        assertThat(owed)
                .extracting(Obligation::unit, Obligation::role, Obligation::viaGroup)
                .containsExactly(tuple(FINANCE, Role.LEAD, null), tuple(EDUCATION, Role.SUPPORT, null));
    }

    @Test
    void a_group_owes_by_each_of_its_members() {
        var owed = obligations.of(demand(List.of(group(Role.RESPONSIBLE, DISTRICTS))));

        assertThat(owed)
                .extracting(Obligation::unit, Obligation::viaGroup)
                .containsExactly(tuple(NORTH, DISTRICTS), tuple(SOUTH, DISTRICTS));
    }

    @Test
    void a_unit_named_twice_owes_once_in_the_stronger_role() {
        var owed = obligations.of(demand(List.of(
                unit(Role.SUPPORT, FINANCE),
                unit(Role.LEAD, FINANCE),
                unit(Role.RESPONSIBLE, EDUCATION),
                unit(Role.SUPPORT, EDUCATION))));

        assertThat(owed)
                .extracting(Obligation::unit, Obligation::role)
                .containsExactly(tuple(FINANCE, Role.LEAD), tuple(EDUCATION, Role.RESPONSIBLE));
    }

    @Test
    void the_group_counts_where_it_names_the_unit_in_the_stronger_role() {
        var owed = obligations.of(demand(List.of(unit(Role.SUPPORT, NORTH), group(Role.LEAD, DISTRICTS))));

        assertThat(owed).contains(obligation(NORTH, DISTRICTS, Role.LEAD)).hasSize(2);
    }

    @Test
    void of_equal_roles_that_by_which_the_unit_is_named_itself_counts() {
        var owed = obligations.of(demand(List.of(group(Role.LEAD, DISTRICTS), unit(Role.LEAD, NORTH))));

        assertThat(owed).contains(obligation(NORTH, null, Role.LEAD), obligation(SOUTH, DISTRICTS, Role.LEAD));
    }

    @Test
    void the_latest_deadline_counts() {
        var early = new Deadline("3月底前", LocalDate.of(2022, 3, 31), false);
        var late = new Deadline("10月底前", LocalDate.of(2022, 10, 31), false);

        var owed = obligations.of(demand(List.of(unit(Role.LEAD, FINANCE)), late, early));

        assertThat(owed)
                .extracting(Obligation::due, Obligation::wholeYear)
                .containsExactly(tuple(LocalDate.of(2022, 10, 31), false));
    }

    @Test
    void without_a_deadline_the_work_is_of_the_whole_year() {
        var owed = obligations.of(demand(List.of(unit(Role.LEAD, FINANCE))));

        assertThat(owed)
                .extracting(Obligation::due, Obligation::wholeYear)
                .containsExactly(tuple(LocalDate.of(2022, 12, 31), true));
    }

    private static final UUID TASK = Ids.next();
    private static final UUID ITEM = Ids.next();

    private static Demand demand(List<Assignee> assignees, Deadline... deadlines) {
        return new Demand(TASK, ITEM, assignees, List.of(deadlines));
    }

    private static Obligation obligation(UUID unit, @Nullable UUID via, Role role) {
        return new Obligation(TASK, ITEM, unit, via, role, LocalDate.of(2022, 12, 31), true);
    }

    private static Assignee unit(Role role, UUID unit) {
        return new Assignee(role, "单位", unit, null);
    }

    private static Assignee group(Role role, UUID group) {
        return new Assignee(role, "组", null, group);
    }
}
