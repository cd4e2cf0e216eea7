package io.sunledger.duty.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sunledger.kernel.Actor;
import io.sunledger.kernel.ActorRole;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Refused;
import io.sunledger.kernel.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtensionTest {
    private static final UUID ID = Ids.next();
    private static final LocalDate AUGUST = LocalDate.of(2022, 8, 31);
    private static final LocalDate OCTOBER = LocalDate.of(2022, 10, 31);
    private static final LocalDate DECEMBER = LocalDate.of(2022, 12, 31);

    private final Duty duty = new Duty(ID, "here", ID, owed(AUGUST));

    @Test
    void it_moves_the_date_and_leaves_the_plans() {
        duty.extend(asked(OCTOBER).grant(null, "同意", duty, moment("office")));

        assertThat(duty.dueDates()).isEqualTo(new DueDates(OCTOBER, AUGUST));
    }

    @Test
    void the_office_may_grant_another_date() {
        assertThat(asked(DECEMBER).grant(OCTOBER, "", duty, moment("office"))).isEqualTo(OCTOBER);
    }

    // plan's date before, extended to, plan's date after, what holds
    @ParameterizedTest
    @CsvSource({
        "2022-08-31, 2022-10-31, 2022-08-31, 2022-10-31",
        "2022-08-31, 2022-10-31, 2022-09-30, 2022-10-31",
        "2022-08-31, 2022-10-31, 2022-07-31, 2022-10-31",
        "2022-08-31, 2022-10-31, 2022-10-31, 2022-10-31",
        "2022-08-31, 2022-10-31, 2022-12-31, 2022-12-31"
    })
    void of_an_extension_and_the_plans_date_the_later_one_holds(
            LocalDate before, LocalDate extended, LocalDate after, LocalDate due) {
        var extendedDuty = new Duty(ID, "here", ID, owed(before));
        extendedDuty.extend(extended);

        extendedDuty.follow(owed(after));

        assertThat(extendedDuty.dueDates()).isEqualTo(new DueDates(due, after));
    }

    @Test
    void work_of_the_whole_year_that_is_extended_is_due_on_its_date() {
        var year = new Duty(ID, "here", ID, new Obligation(ID, ID, ID, null, Role.LEAD, DECEMBER, true));

        year.extend(DECEMBER.plusDays(20));

        assertThat(year.wholeYear()).isFalse();
        year.follow(new Obligation(ID, ID, ID, null, Role.LEAD, DECEMBER.plusYears(1), true));
        assertThat(year.wholeYear()).isTrue();
    }

    @Test
    void only_a_later_day_that_is_not_past_may_be_asked_for() {
        refused(() -> asked(AUGUST), "extension.notLater");
        refused(() -> asked(AUGUST.plusYears(6)), "extension.tooFar");
        var late = new Extension.Moment(actor("officer"), Instant.EPOCH, DECEMBER);
        refused(() -> new Extension(ID, duty, OCTOBER, "原因", late), "extension.past");
        refused(() -> new Extension(ID, duty, OCTOBER, " ", moment("officer")), "extension.noReason");
        refused(() -> new Extension(ID, duty, OCTOBER, "长".repeat(1001), moment("officer")), "extension.textTooLong");
        refused(() -> new Extension(ID, duty, OCTOBER, "a\0", moment("officer")), "extension.textTooLong");
    }

    @Test
    void it_is_decided_once_by_another_person() {
        var extension = asked(OCTOBER);
        refused(() -> extension.grant(null, "同意", duty, moment("officer")), "extension.ownAsk");
        refused(() -> extension.refuse("", moment("office")), "extension.noReason");

        extension.refuse("理由不充分", moment("office"));

        refused(() -> extension.grant(null, "同意", duty, moment("office")), "extension.decided");
        assertThat(duty.due()).isEqualTo(AUGUST);
    }

    private Extension asked(LocalDate due) {
        return new Extension(ID, duty, due, "材料尚未齐备", moment("officer"));
    }

    private static void refused(Runnable act, String code) {
        assertThatThrownBy(act::run).isInstanceOf(Refused.class).hasMessageContaining(code);
    }

    private static Extension.Moment moment(String who) {
        return new Extension.Moment(actor(who), Instant.EPOCH, LocalDate.of(2022, 8, 1));
    }

    private static Actor actor(String who) {
        @Nullable String unit = null;
        return new Actor("test", who, who, "here", unit, Set.of(ActorRole.OFFICE));
    }

    private static Obligation owed(LocalDate due) {
        return new Obligation(ID, ID, ID, null, Role.LEAD, due, false);
    }
}
