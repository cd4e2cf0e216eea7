package io.sunledger.urging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** When what is urged. */
@ConfigMapping(prefix = "sunledger.urging")
public interface UrgingConfig {
    /** When rounds begin, as a Quartz cron expression; {@link UrgingRound} reads it with the same default. */
    @WithDefault("0 5 6-18 * * ?")
    String round();

    Steps duties();

    PeriodSteps periods();

    /** Who is overdue for longer is not urged by the rounds: what was taken over from earlier years must not come as a flood. */
    @WithDefault("365")
    int until();

    /** The steps for a duty. */
    interface Steps {
        /** Days before it is due. */
        @WithDefault("30,7,1")
        List<Integer> reminders();

        /** Days overdue, to the officer. */
        @WithDefault("1")
        int blue();

        /** Days overdue, to the approver. */
        @WithDefault("7")
        int orange();

        /** Days overdue, to the head of the unit. */
        @WithDefault("15")
        int red();
    }

    /** The steps for the reports of a period; what is empty is not taken. */
    interface PeriodSteps {
        /** Days before they are due. */
        @WithDefault("7,1")
        List<Integer> reminders();

        /** Days overdue, to the officer. */
        @WithDefault("1")
        Optional<Integer> blue();

        /** Days overdue, to the approver. */
        Optional<Integer> orange();

        /** Days overdue, to the head of the unit. */
        Optional<Integer> red();
    }
}
